import type { Ending, Recogniser } from "./explanation.ts";
import { nameOfShape, namesIn, shapesOf } from "./namesIn.ts";
import { readShape, shapeText } from "./shapeText.ts";

type Shape = readonly number[];

const pattern =
  /Error in matMul: inner shapes .* of Tensors with shapes ([\d,]*) and ([\d,]*) and transposeA=(\w+) and transposeB=(\w+)/;

/** A `matMul` with something that has one axis only. */
export const matMulRankOne: Recogniser = (ending) => {
  const shapes = multipliedShapes(ending);
  const flat = shapes?.findLast((shape) => shape.length < 2);
  if (!shapes || !flat) return undefined;
  const other = shapes.find((shape) => shape !== flat) ?? flat;
  const isSecond = flat === shapes[1];
  const size = flat[0] ?? 1;
  const column = isSecond ? [size, 1] : [1, size];
  const name = nameOfShape(flat, ending);
  const subject = name ? `\`${name}\`` : `The ${isSecond ? "second" : "first"} one`;
  return {
    title: "matMul multiplies tables",
    text:
      `\`matMul\` needs rows and columns on both sides. ${subject} has the shape ${shapeText(flat)}: one ` +
      `axis, a list, which is neither a row nor a column yet. The other side is ${shapeText(other)}.`,
    fix:
      `Make it a ${isSecond ? "column" : "row"}: \`.reshape(${shapeText(column)})\`. ` +
      "For two lists, what you want may be `a.mul(b).sum()` or `a.dot(b)`.",
  };
};

/** The shapes of both sides: from the message, or else from the names in the line. */
function multipliedShapes(ending: Ending): readonly [Shape, Shape] | undefined {
  const { message = "", line = "" } = ending;
  const match = pattern.exec(message);
  if (match) return [readShape(match[1] ?? ""), readShape(match[2] ?? "")];
  if (message === "" || !/\bmatMul\(/.test(line)) return undefined;
  const [first, second, ...others] = namesIn(ending).flatMap(({ value }) => shapesOf(value));
  return first && second && others.length === 0 ? [first, second] : undefined;
}

/** A `matMul` of two tables whose inner sizes differ. */
export const matMulInnerSizes: Recogniser = ({ message = "" }) => {
  const match = pattern.exec(message);
  if (!match) return undefined;
  const first = readShape(match[1] ?? "");
  const second = readShape(match[2] ?? "");
  if (first.length < 2 || second.length < 2) return undefined;
  const isFirstTurned = match[3] === "true";
  const isSecondTurned = match[4] === "true";
  const across = first.at(isFirstTurned ? -2 : -1);
  const down = second.at(isSecondTurned ? -1 : -2);
  const turnedFits = second.at(isSecondTurned ? -2 : -1) === across;
  return {
    title: "The inner sizes differ",
    text:
      `\`matMul\` lays each row of the first table, ${across} numbers long, along each column of the ` +
      `second, ${down} numbers long, multiplies pair by pair, and adds up. The two have to be of one length: ` +
      "`[rows, inner] × [inner, columns] → [rows, columns]`.",
    fix: turnedFits
      ? `The second is ${shapeText(second)}; turned round it fits: \`.transpose()\` on it, or \`a.matMul(b, false, ${!isSecondTurned})\`.`
      : "Look at which of the two is not what you meant: show both by `describe` before this line.",
  };
};
