import type { Schedule } from "./schedule.ts";

/**
 * Goes from one number to another, growing by the same factor at each step:
 * from · (to / from)^progress
 *
 * @throws RangeError unless both are finite and above 0.
 */
export function exponential(from: number, to: number): Schedule {
  for (const end of [from, to]) {
    if (!(end > 0 && Number.isFinite(end))) {
      throw new RangeError(`exponential goes between two numbers above 0, got ${from} and ${to}`);
    }
  }
  return (progress) => from * (to / from) ** progress;
}
