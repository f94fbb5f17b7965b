import { type Numbers, numbersIn } from "./numbersIn.ts";
import { differingPlace } from "./sameResult.ts";

/**
 * Says how what an answer came to differs from what was asked for.
 *
 * @param subject What is compared, such as "`mean`".
 */
export function tellDifference(subject: string, made: unknown, wanted: unknown): string {
  const ours = numbersIn(made);
  const theirs = numbersIn(wanted);
  if (!ours || !theirs || ours.kind !== theirs.kind) {
    const [is, was] = [kindOf(made, ours), kindOf(wanted, theirs)];
    if (is !== was) return `${subject} is ${is}; asked for is ${was}.`;
    return `${subject} is ${is}, as it should be, but not the one that was asked for.`;
  }
  if (ours.kind === "number")
    return `${subject} is ${brief(ours.data[0])}; asked for is ${brief(theirs.data[0])}.`;
  if (String(ours.shape) !== String(theirs.shape)) {
    return ours.kind === "list"
      ? `${subject} holds ${ours.shape} numbers; asked for are ${theirs.shape}.`
      : `${subject} has the shape ${shapeText(ours)}; asked for is ${shapeText(theirs)}.`;
  }
  const place = differingPlace(ours.data, theirs.data) ?? 0;
  return (
    `${subject} has the right ${ours.kind === "list" ? "length" : `shape, ${shapeText(ours)}`}, but not the right numbers. ` +
    `They differ most at place ${placeText(place, ours.shape)}: ${brief(ours.data[place])}, ` +
    `where ${brief(theirs.data[place])} is asked for.`
  );
}

function kindOf(value: unknown, numbers: Numbers | undefined): string {
  if (numbers?.kind === "tensor") return `a tensor of the shape ${shapeText(numbers)}`;
  if (numbers?.kind === "list") return "a list of numbers";
  if (numbers?.kind === "number") return "one number";
  if (value === undefined) return "nothing (`undefined`)";
  if (value === null) return "nothing (`null`)";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  return `a ${typeof value === "string" ? "text" : typeof value}`;
}

function shapeText({ shape }: Numbers): string {
  return `\`[${shape.join(", ")}]\``;
}

function placeText(place: number, shape: readonly number[]): string {
  const indices: number[] = [];
  let rest = place;
  for (const length of shape.toReversed()) {
    indices.unshift(rest % length);
    rest = Math.floor(rest / length);
  }
  return `\`[${indices.join(", ")}]\``;
}

function brief(value = 0): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
}
