import { curve } from "@underhood/viz";
import type { Recogniser } from "./explanation.ts";

const patterns = [
  /gradient function not found for (Greater|GreaterEqual|Less|LessEqual|Equal|NotEqual|Floor|Round|Sign)/,
  /(Greater|GreaterEqual|Less|LessEqual|Equal|NotEqual) has no gradient/,
];

/** A gradient was to go through a comparison. */
export const stepWithoutSlope: Recogniser = ({ message = "" }) => {
  const match = patterns.map((pattern) => pattern.exec(message)).find(Boolean);
  if (!match) return undefined;
  const operation = (match[1] ?? "").replace(/^./, (letter) => letter.toLowerCase());
  const x = Array.from({ length: 81 }, (_, i) => (i - 40) / 10);
  return {
    title: "A staircase has no slope",
    text:
      `A gradient says how much the result moves when a parameter moves a little. \`${operation}\` answers 0 ` +
      "or 1: move its input a little, and the answer mostly stays as it is, then jumps. Its slope is 0 " +
      "everywhere, and at the jump there is none, so there is nothing to learn from.",
    picture: curve(
      {
        greater: { x: [-4, 0, 0, 4], y: [0, 0, 1, 1] },
        sigmoid: { x, y: x.map((value) => 1 / (1 + Math.exp(-value))) },
      },
      { caption: "greater jumps; sigmoid climbs, and has a slope everywhere" },
    ),
    fix: "In a loss, use `sigmoid()` where you would compare with 0. Keep the comparison for the accuracy, which is only looked at.",
  };
};
