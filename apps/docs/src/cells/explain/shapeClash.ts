import { alignShapes, sizeOf } from "@underhood/core";
import { shapeDiagram } from "@underhood/viz";
import type { Explanation, Recogniser } from "./explanation.ts";
import { nameOfShape } from "./namesIn.ts";
import { readShape, shapeText } from "./shapeText.ts";

type Shape = readonly number[];

/** Two shapes that do not broadcast: as TensorFlow.js says it, and as core does. */
const patterns = [
  /could not be broadcast together with shapes ([\d,]*) and ([\d,]*)\./,
  /cannot broadcast \[([\d, ]*)\] with \[([\d, ]*)\]/,
];

/** Draws the two shapes aligned from the right, says where they clash, and what would help. */
export const shapeClash: Recogniser = (ending) => {
  const match = patterns.map((pattern) => pattern.exec(ending.message ?? "")).find(Boolean);
  if (!match) return undefined;
  const first = readShape(match[1] ?? "");
  const second = readShape(match[2] ?? "");
  const names = [nameOfShape(first, ending), nameOfShape(second, ending)] as const;
  return explain(first, second, names[0] === names[1] ? [] : names);
};

function explain(
  first: Shape,
  second: Shape,
  [firstName = "the first", secondName = "the second"]: readonly (string | undefined)[],
): Explanation | undefined {
  const clash = alignShapes(first, second).find(({ fit }) => fit === "clash");
  if (!clash) return undefined;
  const where = clash.axis === 1 ? "the last axis" : `axis −${clash.axis}, counted from the right`;
  return {
    title: "These two shapes do not fit together",
    text:
      `Lay the shapes on top of each other from the right. On ${where}, ${clash.first} meets ` +
      `${clash.second}. Two sizes fit when they are equal, or when one of them is 1 or missing, ` +
      "because then its values can be used again and again.",
    picture: shapeDiagram([first, second], { names: [firstName, secondName] }),
    fix: fixFor(first, second, firstName, secondName),
  };
}

/** The first change of one of the shapes that makes them fit. */
function fixFor(first: Shape, second: Shape, firstName: string, secondName: string): string {
  const candidates = [
    ...changesOf(second, first, secondName),
    ...changesOf(first, second, firstName),
    ...eachWithEach(first, second, firstName),
  ];
  const found = candidates.find(({ shape, other }) => fits(shape, other));
  if (found) return found.advice;
  return (
    `No change of form makes ${shapeText(first)} and ${shapeText(second)} fit: one of the two is not ` +
    "what you meant. Show both by `describe` before this line, and go back to where its shape first surprises you."
  );
}

function changesOf(shape: Shape, other: Shape, name: string) {
  const subject = /^the /.test(name) ? `${name} tensor` : `\`${name}\``;
  const reshaped = (to: Shape, why: string) => ({
    shape: to,
    other,
    advice: `${why}: \`.reshape(${shapeText(to)})\` on ${subject}.`,
  });
  const sameSize =
    sizeOf(shape) === sizeOf(other)
      ? [reshaped(other, "Both hold the same count of numbers; give them the same form")]
      : [];
  const missing = other.length - shape.length;
  const withOnes = Array.from({ length: Math.max(missing, 0) }, (_, i) =>
    reshaped(
      [...shape, ...Array.from({ length: i + 1 }, () => 1)],
      `If each number of ${subject} belongs to one item of the axis in front, say so with a 1 at the end`,
    ),
  );
  const turned =
    shape.length === 2
      ? [
          {
            shape: shape.toReversed(),
            other,
            advice: `Rows and columns may be swapped: try \`.transpose()\` on ${subject}.`,
          },
        ]
      : [];
  return [...sameSize, ...turned, ...withOnes];
}

/** Of two stacks of different lengths, every item of the one may be meant to meet every item of the other. */
function eachWithEach(shape: Shape, other: Shape, name: string) {
  const [length = 0, ...item] = shape;
  if (item.length < 2 || String(item) !== String(other.slice(1))) return [];
  const subject = /^the /.test(name) ? `${name} tensor` : `\`${name}\``;
  const apart = [length, 1, ...item];
  const advice =
    `If each of the ${length} is to meet each of the ${other[0]}, say so with a 1 behind it: ` +
    `\`.reshape(${shapeText(apart)})\` on ${subject}. Else give both the same length.`;
  return [{ shape: apart, other, advice }];
}

function fits(first: Shape, second: Shape): boolean {
  return alignShapes(first, second).every(({ fit }) => fit !== "clash");
}
