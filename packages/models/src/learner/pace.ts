import { kindOf } from "@underhood/core";
import type { Schedule } from "../schedules/schedule.ts";
import type { TrainingOptions } from "./trainingOptions.ts";

/** How a step is to be taken. */
export interface Pace {
  readonly learningRate: number;
  readonly momentum: number | undefined;
}

/**
 * Makes the function that says, for each number of steps taken, how to take the next one.
 *
 * @throws RangeError if an option is out of its range, or a schedule cannot know where the run ends;
 * the function does if a schedule gives a number out of range.
 */
export function paceOf(
  { learningRate, momentum }: TrainingOptions,
  totalSteps: number,
): (stepsTaken: number) => Pace {
  if (typeof learningRate !== "function" && !(learningRate > 0 && Number.isFinite(learningRate))) {
    throw new RangeError(
      `expected learningRate to be a number above 0, got ${kindOf(learningRate)}`,
    );
  }
  const isScheduled = [learningRate, momentum].some((option) => typeof option === "function");
  if (isScheduled && !(totalSteps > 0 && Number.isFinite(totalSteps))) {
    throw new RangeError(
      "a schedule needs to know where the run ends: give fit a number of epochs, and training a " +
        `length, its number of batches (epochs · length is ${totalSteps})`,
    );
  }
  const at = (option: number | Schedule, stepsTaken: number) =>
    typeof option === "function" ? option(Math.min(stepsTaken / totalSteps, 1)) : option;
  const pace = (stepsTaken: number) => ({
    learningRate: checkedRate(at(learningRate, stepsTaken), stepsTaken),
    momentum: momentum === undefined ? undefined : checkedMomentum(at(momentum, stepsTaken)),
  });
  pace(0);
  return pace;
}

/** A schedule may stand still, at 0, but not go back. */
function checkedRate(rate: number, stepsTaken: number): number {
  if (!(rate >= 0 && Number.isFinite(rate))) {
    throw new RangeError(
      `expected the schedule of learningRate to give numbers from 0 up, got ${rate} after ${stepsTaken} steps`,
    );
  }
  return rate;
}

function checkedMomentum(momentum: number): number {
  if (!(momentum >= 0 && momentum < 1)) {
    throw new RangeError(`expected momentum to be a number from 0 to below 1, got ${momentum}`);
  }
  return momentum;
}
