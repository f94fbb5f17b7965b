import type { Optimiser } from "./optimiser.ts";

/**
 * The steps of optimisers that do nothing but `descend` along each gradient. A Learner may take these by
 * itself, without writing the gradients down. They are known by themselves, so that an optimiser whose
 * step somebody replaced is not among them.
 */
export const plainSteps: WeakSet<Optimiser["step"]> = new WeakSet();
