import type { Recogniser } from "./explanation.ts";

/** A result or a loss has become NaN. */
export const notANumber: Recogniser = ({ message = "", shown }) => {
  const hasEndedTraining = /^DivergenceError/.test(message);
  const isDivergence = hasEndedTraining && !message.includes("learning rate is not to blame");
  if (!hasEndedTraining && !shown.some((text) => /(?<![\w"'])NaN\b/i.test(text))) return undefined;
  return {
    title: isDivergence ? "The training has run away" : "NaN: not a number",
    text:
      "NaN is what arithmetic answers when there is no answer: 0 / 0, the logarithm or root of a negative " +
      "number, infinity minus infinity. It spreads: whatever is computed with a NaN is NaN, so a single one " +
      "in a batch makes the whole loss NaN, and one step later every weight." +
      (isDivergence
        ? " In training the usual reason is a learning rate so large that each step overshoots more than the last, until the numbers overflow."
        : ""),
    fix: isDivergence
      ? "Make the model anew, since its weights are spoiled, and train it with a learning rate ten times smaller."
      : "Go back through the lines above with `show(describe(x))`, which counts NaNs, and find the first that has one. Where you divide or take a logarithm, keep away from 0: `x.add(1e-7)`. In training, try a smaller learning rate.",
  };
};
