import type { Outcome, Race, Timing } from "@underhood/bench/speed";

/** One contender in a race, as the page shows it. */
export interface Contender {
  readonly name: string;
  /** Milliseconds an epoch, or undefined if it cannot train this net. */
  readonly milliseconds: number | undefined;
  /** Its time in epochs of PyTorch; undefined where one of the two has none. */
  readonly ratio: number | undefined;
  /** Whether its time is told from its first steps. */
  readonly isTold: boolean;
}

/** The contenders of a race, the fastest first, those that cannot train the net last. */
export function contendersOf(race: Race): Contender[] {
  const torch = timingOf(race.outcomes.PyTorch)?.milliseconds;
  return Object.entries(race.outcomes)
    .map(([name, outcome]) => {
      const timing = timingOf(outcome);
      return {
        name,
        milliseconds: timing?.milliseconds,
        ratio:
          torch === undefined || timing === undefined ? undefined : timing.milliseconds / torch,
        isTold: timing?.stepsTimed !== undefined,
      };
    })
    .sort((a, b) => (a.milliseconds ?? Infinity) - (b.milliseconds ?? Infinity));
}

/** Milliseconds in as many digits as they are worth, above a second in seconds. */
export function timeText(milliseconds: number): string {
  if (milliseconds < 1000) return `${Number(milliseconds.toPrecision(3))} ms`;
  const seconds = milliseconds / 1000;
  return seconds < 120 ? `${Number(seconds.toPrecision(3))} s` : `${Math.round(seconds / 60)} min`;
}

/** A ratio with two digits behind the point while they mean something. */
export function ratioText(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0);
}

function timingOf(outcome: Outcome | undefined): Timing | undefined {
  return outcome === undefined || "failure" in outcome ? undefined : outcome;
}
