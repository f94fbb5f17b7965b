import { kindOf } from "@underhood/core";

/** Refuses what is no options object, and a learning rate: in other libraries optimisers have one. */
export function checkOptions(name: string, options: object): void {
  const isObject = typeof options === "object" && options !== null;
  if (!isObject || "learningRate" in options) {
    throw new TypeError(
      `${name} takes no learning rate, since each run has its own, learner.fit(10, { learningRate: 0.1 }); ` +
        `expected options such as { weightDecay: 0.01 }, got ${isObject ? "learningRate" : kindOf(options)}`,
    );
  }
}
