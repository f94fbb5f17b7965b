import type * as tf from "@tensorflow/tfjs";
import type { Batch } from "@underhood/core";
import { stateOf } from "../stateOf.ts";
import { checkBatch } from "./checkBatch.ts";
import { DivergenceError } from "./divergence.ts";
import type { LearnerOptions } from "./learnerOptions.ts";
import { namesOfSpoiled } from "./namesOfSpoiled.ts";
import type { Pace } from "./pace.ts";
import { smoothedMean } from "./smoothedMean.ts";
import type { Step } from "./step.ts";
import { takeStep } from "./takeStep.ts";

/** What {@link RunSteps} trains. */
type Trained = Pick<LearnerOptions<never>, "model" | "loss" | "optimiser">;

/** Which step of a run to take, and what of it is looked at. */
interface NextStep {
  /** Both count from 1. */
  readonly epoch: number;
  readonly batchNumber: number;
  /** Whether somebody sees the step, with its gradients and the parameters before it. */
  readonly isShown: boolean;
}

/** Takes the steps of a run one by one, and keeps what goes from each to the next. */
export class RunSteps {
  readonly #trained: Trained;
  readonly #paceAfter: (stepsTaken: number) => Pace;
  readonly #smoothedLoss = smoothedMean();
  #taken = 0;

  constructor(trained: Trained, paceAfter: (stepsTaken: number) => Pace) {
    this.#trained = trained;
    this.#paceAfter = paceAfter;
  }

  /** How many it has taken. */
  get taken(): number {
    return this.#taken;
  }

  /** The loss of the steps up to now, smoothed. */
  get smoothedLoss(): number {
    return this.#smoothedLoss.value;
  }

  /**
   * Takes one step along a batch. The caller owns the tensors, which the step shows.
   *
   * @throws DivergenceError if the loss is NaN or infinite; RangeError if the batch is empty.
   */
  async take(
    batch: Batch,
    { epoch, batchNumber, isShown }: NextStep,
  ): Promise<{ readonly step: Step; readonly tensors: tf.Tensor[] }> {
    checkBatch(batch, "training", batchNumber);
    const pace = this.#paceAfter(this.#taken);
    const place = `at epoch ${epoch}, batch ${batchNumber}`;
    const { loss, ...taken } = await takeStep(this.#trained, batch, {
      ...pace,
      keepsBefore: isShown,
      divergence: (wrong) => this.divergence(wrong, place, batch),
    });
    this.#taken += 1;
    this.#smoothedLoss.add(loss);
    const { outputs, gradients, parametersBefore } = taken;
    const step = {
      epoch,
      number: this.#taken,
      batch,
      outputs,
      loss,
      smoothedLoss: this.smoothedLoss,
      learningRate: pace.learningRate,
      gradients,
      parametersBefore,
      parametersAfter: this.#trained.model.parameters,
    };
    return { step, tensors: [outputs, ...gradients, ...parametersBefore] };
  }

  /** The error for a loss that is NaN or infinite, after the steps that were taken. */
  divergence(loss: number, place: string, batch?: Batch): DivergenceError {
    const { learningRate } = this.#paceAfter(Math.max(this.#taken - 1, 0));
    return new DivergenceError({
      loss,
      place,
      learningRate,
      stepsTaken: this.#taken,
      spoiledData: namesOfSpoiled({ ...batch }),
      spoiledNumbers: namesOfSpoiled(stateOf(this.#trained.model)),
    });
  }
}
