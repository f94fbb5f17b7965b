import type { Epoch } from "@underhood/models";
import { show, table } from "@underhood/viz";

/** Prints one row for each epoch. */
export function showEpochs(epochs: readonly Epoch[]): void {
  const records = epochs.map(({ number, trainingLoss, validationLoss, metrics, seconds }) => ({
    epoch: number,
    trainingLoss,
    validationLoss,
    accuracy: metrics.accuracy,
    seconds,
  }));
  const columns = {
    epoch: {},
    trainingLoss: { title: "training loss", digits: 6 },
    validationLoss: { title: "validation loss", digits: 6 },
    accuracy: { digits: 6 },
    seconds: { title: "time", unit: "s", digits: 2 },
  };
  show(table(records, { columns }));
}
