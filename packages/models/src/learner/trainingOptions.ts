import type { TrainingHistory } from "../history/trainingHistory.ts";
import type { Schedule } from "../schedules/schedule.ts";

/** Options of a run: of `fit`, `steps` and `start` of a {@link Learner}. */
export interface TrainingOptions {
  /** How far each step goes along its gradient: a number above 0, or a schedule of such numbers. */
  readonly learningRate: number | Schedule;
  /**
   * The momentum of each step, from 0 to below 1, or a schedule of it. Default: what the optimiser was
   * made with. One that was made without momentum takes no notice.
   */
  readonly momentum?: number | Schedule | undefined;
  /** Records the model before the first step and after each one. */
  readonly history?: TrainingHistory | undefined;
  /**
   * Ends the run from outside, as `break` does from inside: quietly, before the next batch, and with
   * all steps kept that were taken.
   */
  readonly signal?: AbortSignal | undefined;
}
