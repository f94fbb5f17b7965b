import { checkSnapshot, restoreSnapshot, type Snapshot, snapshotOf } from "../history/snapshot.ts";
import type { Model } from "../model.ts";
import type { Optimiser, OptimiserMemory } from "../optimisers/optimiser.ts";

/**
 * Where training stood: plain numbers, nothing to dispose of. The order of the batches to come is the
 * training set's, and no part of it.
 */
export interface Checkpoint {
  /** All numbers of the model. */
  readonly model: Snapshot;
  /** What the optimiser remembered, if it is one that does. */
  readonly optimiser: OptimiserMemory | undefined;
}

interface Trained {
  readonly model: Model;
  readonly optimiser: Optimiser;
}

/** Copies where a model and its optimiser stand. */
export function checkpointOf({ model, optimiser }: Trained): Checkpoint {
  return { model: snapshotOf(model), optimiser: optimiser.memoryOf?.(model.parameters) };
}

/**
 * Brings a model and its optimiser back to where they stood.
 *
 * @throws RangeError, before anything changes, if the checkpoint is of a model of another make, or of
 * another optimiser.
 */
export function restoreCheckpoint({ model, optimiser }: Trained, checkpoint: Checkpoint): void {
  checkSnapshot(model, checkpoint.model);
  if (checkpoint.optimiser !== undefined) {
    optimiser.restoreMemory?.(model.parameters, checkpoint.optimiser);
  }
  restoreSnapshot(model, checkpoint.model);
}
