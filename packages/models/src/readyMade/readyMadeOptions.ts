import type { WeightOptions } from "../layers/initialParameters.ts";

/** What every ready-made model needs. */
export interface ReadyMadeOptions {
  /** Draws the first weights: PyTorch's numbers for the same seed and layers. */
  readonly random: WeightOptions["random"];
}
