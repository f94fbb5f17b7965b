/** How training stands after an epoch: one pass over the training set, and one over the validation set. */
export interface Epoch<MetricName extends string = string> {
  /** Counts from 1 in each run. */
  readonly number: number;
  /**
   * The loss on the training batches as they came by, smoothed as in fastai: an exponential average
   * over the batches of the whole run, of which the last hundred or so count. It is not the mean of
   * the epoch.
   */
  readonly trainingLoss: number;
  /** The mean loss over the validation set, after the epoch's last step. */
  readonly validationLoss: number;
  /** The mean of each metric over the validation set. */
  readonly metrics: Readonly<Record<MetricName, number>>;
  /** How long training and validation took. */
  readonly seconds: number;
}
