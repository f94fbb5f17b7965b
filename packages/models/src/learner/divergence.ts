/** Where and how a run was when its loss stopped being a number. */
export interface Divergence {
  /** NaN or an infinity. */
  readonly loss: number;
  /** Where it happened, as in "at epoch 2, batch 3". */
  readonly place: string;
  /** The learning rate of the last step before. */
  readonly learningRate: number;
  /** How many steps the run had taken before. */
  readonly stepsTaken: number;
  /** What of the batch holds NaN or infinities: "inputs", "targets". */
  readonly spoiledData: readonly string[];
  /** Which of the model's numbers do, by their names in its state: "2.weight". */
  readonly spoiledNumbers: readonly string[];
}

/** Ends a run whose loss is NaN or infinite, and says what is likely the cause, and what to try. */
export class DivergenceError extends RangeError {
  override readonly name = "DivergenceError";
  readonly divergence: Divergence;

  constructor(divergence: Divergence) {
    super(`the loss ${verdictOn(divergence)}`);
    this.divergence = divergence;
  }
}

function verdictOn({
  loss,
  place,
  learningRate,
  stepsTaken,
  spoiledData,
  spoiledNumbers,
}: Divergence): string {
  const spoiled = spoiledNumbers.length > 0 ? `, and so did ${some(spoiledNumbers)}` : "";
  if (spoiledData.length > 0) {
    return (
      `is ${loss} ${place}, where the ${spoiledData.join(" and the ")} hold NaN or infinities, so the ` +
      "learning rate is not to blame: look at how this batch is made"
    );
  }
  if (stepsTaken > 0) {
    return (
      `became ${loss} ${place}${spoiled}. Most likely the learning rate, ${learningRate}, makes the ` +
      "steps so long that each overshoots more than the last: make the model anew and try " +
      `${Number((learningRate / 10).toPrecision(3))}. If that does not help, look for huge numbers in the ` +
      "inputs and targets, and for roots, logarithms and divisions that meet a 0."
    );
  }
  const before = `is ${loss} ${place}, before the first step, so the learning rate is not to blame`;
  return spoiledNumbers.length > 0
    ? `${before}: there are NaN or infinities in ${some(spoiledNumbers)} already, perhaps from an ` +
        "earlier run: make the model anew, or restore it"
    : `${before}: look for huge numbers in the inputs, the targets and the parameters, and for roots, ` +
        "logarithms and divisions that meet a 0 in the model and the loss";
}

function some(names: readonly string[]): string {
  const rest = names.length > 3 ? `, and ${names.length - 3} more` : "";
  return `${names.slice(0, 3).join(", ")}${rest}`;
}
