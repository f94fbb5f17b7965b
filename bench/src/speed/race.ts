import { type NetName, nets } from "./nets.ts";
import { operationsPerDigit } from "./operationsPerDigit.ts";
import { median, type Outcome, type Race, rounded } from "./speed.ts";
import type { Task, Trained } from "./trained.ts";

/** Somebody who trains, somewhere. */
export interface Runner {
  readonly name: string;
  /** How many rounds it takes part in: the slow ones need not run as often. */
  readonly rounds: number;
  /** After how many seconds it is stopped. */
  readonly limitSeconds: number;
  train(net: NetName, task: Task): Promise<Trained>;
}

/**
 * Lets all runners train one net on `count` digits, in turn in each round, so that the machine's mood hits all alike.
 */
export async function race(
  name: NetName,
  runners: readonly Runner[],
  { epochs, digits }: Pick<Task, "epochs" | "digits">,
  count: number,
): Promise<Race> {
  const results = new Map<string, Trained[]>();
  const failures = new Map<string, string>();
  const rounds = Math.max(...runners.map((runner) => runner.rounds));
  for (let round = 0; round < rounds; round++) {
    for (const { name: runner, rounds: own, limitSeconds, train } of runners) {
      if (round >= own || failures.has(runner)) continue;
      console.error(`  ${name}, round ${round + 1}: ${runner}`);
      try {
        const trained = await train(name, { epochs, digits, limitSeconds });
        results.set(runner, [...(results.get(runner) ?? []), trained]);
      } catch (error) {
        failures.set(runner, shortened(error));
      }
    }
  }
  const outcomes: Record<string, Outcome> = {};
  for (const { name: runner } of runners) {
    const failure = failures.get(runner);
    outcomes[runner] = failure === undefined ? summarised(results.get(runner) ?? []) : { failure };
  }
  const { title, batchSize, target, stretch } = nets[name];
  return {
    net: name,
    title,
    digits: count,
    operationsPerDigit: operationsPerDigit(nets[name]),
    batchSize,
    target,
    stretch,
    outcomes,
  };
}

function summarised(runs: readonly Trained[]): Outcome {
  const times = runs.flatMap(({ seconds }) => seconds.map((each) => each * 1000));
  const stepsTimed = runs.find((run) => run.stepsTimed !== undefined)?.stepsTimed;
  return {
    milliseconds: rounded(median(times)),
    lowest: rounded(Math.min(...times)),
    highest: rounded(Math.max(...times)),
    epochs: times.length,
    accuracy: rounded(Math.min(...runs.map(({ accuracy }) => accuracy))),
    ...(stepsTimed !== undefined && { stepsTimed }),
  };
}

function shortened(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split("\n")[0] ?? "").slice(0, 200);
}
