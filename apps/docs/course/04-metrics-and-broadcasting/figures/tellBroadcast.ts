import type { AlignedAxis } from "@underhood/core";
import { type AnimatorState, isRight, readBroadcast } from "./animate.ts";
import { readShape, shapeText } from "./readShape.ts";
import { type Broadcast, type Side, sizeOf, usedShape } from "./stretch.ts";

/** What the rule says about one axis. */
export function tellAxis({ axis, first, second, fit }: AlignedAxis): string {
  const where = axis === 1 ? `Axis ${axisText(1)}, the last` : `Axis ${axisText(axis)}`;
  const times = (size: number | null) => (size === 1 ? "once" : `${countText(size ?? 0)} times`);
  switch (fit) {
    case "equal":
      return `${where}: ${first} and ${second} are equal. Nothing is stretched.`;
    case "first stretches":
      return `${where}: 1 meets ${second}. The first is used ${times(second)}.`;
    case "second stretches":
      return `${where}: ${first} meets 1. The second is used ${times(first)}.`;
    case "first is missing":
      return `${where}: the first has none. It is used ${times(second)}.`;
    case "second is missing":
      return `${where}: the second has none. It is used ${times(first)}.`;
    case "clash":
      return `${where}: ${first} meets ${second}. They are not equal and neither is 1: an error.`;
  }
}

/** The name of an axis counted from the right, as the lesson counts it: the last is −1. */
export function axisText(axis: number): string {
  return `\u2212${axis}`;
}

/** What became of the guess. */
export function tellVerdict(state: AnimatorState, broadcast: Broadcast): string {
  const { guess } = state;
  const { result } = broadcast;
  if (guess === undefined) return "";
  const is = result === undefined ? "They clash." : `The shape is ${shapeText(result)}.`;
  if (guess === "none") return is;
  if (isRight(guess, broadcast)) return `Right. ${is}`;
  const said = guess === "clash" ? "that they clash" : shapeText(guess);
  return `Not quite: you said ${said}. ${is}`;
}

/** The rule at the step that the figure has come to. */
export function tellStep(state: AnimatorState, { axes, end }: Broadcast): string {
  const axis = axes[state.step - 1];
  if (end === 0) return "Two single numbers: there is no axis to compare.";
  if (axis === undefined) return "Aligned at the right. The rule begins with the last axis.";
  return tellAxis(axis);
}

/** How many numbers of one side exist, and how many are computed with. */
export function tellMemory(broadcast: Broadcast, side: Side, step: number): [string, string] {
  const used = sizeOf(usedShape(broadcast, side, step));
  return [countText(sizeOf(broadcast[side])), countText(used)];
}

/** The whole figure in words, for those who cannot see it. */
export function tellBroadcast(state: AnimatorState): string {
  const broadcast = readBroadcast(state);
  if (broadcast === undefined) {
    const problems = [readShape(state.first), readShape(state.second)].map((typed) =>
      typed.shape === undefined ? typed.problem : "",
    );
    return problems.join(" ").trim();
  }
  const { first, second } = broadcast;
  const shapes = `${shapeText(first)} and ${shapeText(second)}`;
  if (state.guess === undefined) return `${shapes}. Which shape comes out?`;
  const memory = (["first", "second"] as const).map((side) => {
    const [held, used] = tellMemory(broadcast, side, state.step);
    return `The ${side}: ${held} held, ${used} used.`;
  });
  return [tellVerdict(state, broadcast), tellStep(state, broadcast), ...memory].join(" ");
}

/** A count with commas; a very large one in short. */
export function countText(count: number): string {
  return count < 1e9
    ? count.toLocaleString("en")
    : count.toLocaleString("en", { notation: "compact", maximumSignificantDigits: 3 });
}
