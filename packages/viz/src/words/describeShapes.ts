import { type AlignedAxis, alignedAxes } from "../alignedAxes.ts";
import type { ShapeDiagramPicture } from "../shapeDiagram.ts";
import { listWords } from "./listWords.ts";

/** Says axis by axis, from the right, what broadcasting does, and what results. */
export function describeShapes({ operands }: ShapeDiagramPicture): string[] {
  const axes = alignedAxes(operands.map(({ shape }) => shape));
  const names = operands.map(({ name, shape }) =>
    name === undefined ? `[${shape.join(", ")}]` : `${name} [${shape.join(", ")}]`,
  );
  return [
    `How the shapes ${listWords(names)} broadcast.`,
    resultOf(axes),
    ...axes.map(axisOf).reverse(),
  ];
}

function resultOf(axes: readonly AlignedAxis[]): string {
  return axes.some(({ verdict }) => verdict === "clash")
    ? "They clash: there is no result."
    : `The result has the shape [${axes.map(({ result }) => result).join(", ")}].`;
}

function axisOf({ axis, sizes, result, verdict }: AlignedAxis): string {
  const written = listWords(sizes.map((size) => (size === undefined ? "none" : String(size))));
  const outcome = {
    equal: "equal",
    stretched: `1 is stretched to ${result}`,
    missing: `the missing axis is added and stretched to ${result}`,
    clash: "a clash: sizes must be equal, or 1",
  }[verdict];
  return `Axis −${-axis}: ${written}; ${outcome}.`;
}
