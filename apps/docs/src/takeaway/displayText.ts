/** The module that shows in a terminal what the page shows at the end of a cell. */
export const displayText = `import { Tensor } from "@tensorflow/tfjs";
import { describe, format } from "@underhood/core";
import { digit, digits, show } from "@underhood/viz";

/** Shows a value as the lesson's page does: a tensor by what it holds, others as \`show\` does. */
export function display(value: unknown): void {
  if (value === undefined) return;
  if (value instanceof Tensor) showTensor(value);
  else show(value as Parameters<typeof show>[0]);
}

function showTensor(tensor: Tensor): void {
  const data = Array.from(tensor.dataSync());
  const { shape, rank } = tensor;
  const isInk = data.every((value) => value >= 0 && value <= 255);
  const range = data.every((value) => value <= 1) ? ([0, 1] as const) : ([0, 255] as const);
  const isImage = isInk && shape.slice(-2).every((side) => side >= 8 && side <= 128);
  if (rank === 0) show(String(Number(data[0]?.toPrecision(7))));
  else if (rank === 2 && isImage) show(digit({ shape, data }, { range }));
  else if (rank === 3 && isImage) showStack(shape, data, range);
  else show(format(tensor, { threshold: 200 }));
  console.log(describe(tensor));
}

function showStack(shape: readonly number[], data: number[], range: readonly [number, number]): void {
  const [count = 0, height = 0, width = 0] = shape;
  const shown = Math.min(count, 16);
  const images = { shape: [shown, height, width], data: data.slice(0, shown * height * width) };
  show(digits(images, { range }));
}
`;
