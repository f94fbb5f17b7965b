import { curve } from "../curve.ts";
import { digit } from "../digit.ts";
import { digits } from "../digits.ts";
import { heatmap } from "../heatmap.ts";
import { histogram } from "../histogram.ts";
import type { Picture } from "../picture.ts";
import { pixelTable } from "../pixelTable.ts";
import { scatter } from "../scatter.ts";
import { shapeDiagram } from "../shapeDiagram.ts";
import { table } from "../table.ts";
import { text } from "../text.ts";
import { sevensDistances, threesDistances } from "./distances.ts";
import { sevens, threes } from "./realDigits.ts";

const [three] = threes;
const [seven] = sevens;
const meanThree = {
  shape: three.shape,
  data: Array.from(three.data, (byte, i) => (byte + (threes[1].data[i] ?? 0)) / 2 / 255),
};
const difference = {
  shape: three.shape,
  data: Array.from(three.data, (byte, i) => (byte - (seven.data[i] ?? 0)) / 255),
};
const confusion = { shape: [2, 2], data: Int32Array.of(926, 84, 15, 1013) };
const greys = Array.from(three.data).filter((byte) => byte > 0);
const inputs = Array.from({ length: 81 }, (_, i) => -4 + i / 10);
const seconds = Array.from({ length: 20 }, (_, i) => i);
const speeds = seconds.map((second) => 0.75 * (second - 9.5) ** 2 + 1 + 4 * Math.sin(9 * second));
const similarity = [
  { images: "3s", count: 1010, right: 926, accuracy: 926 / 1010 },
  { images: "7s", count: 1028, right: 1013, accuracy: 1013 / 1028 },
  { images: "mean of both", count: null, right: null, accuracy: (926 / 1010 + 1013 / 1028) / 2 },
];

/** Twenty steps down the slope of x², from x = 1. */
function descent(learningRate: number): number[] {
  let x = 1;
  return Array.from({ length: 20 }, () => {
    const loss = x ** 2;
    x -= learningRate * 2 * x;
    return loss;
  });
}

/** A picture of each kind, and of each notable option, by name. What each function returns is always the same. */
export const examples: Readonly<Record<string, () => Picture>> = {
  "A digit": () => digit(three, { caption: "A 3" }),
  "A digit of numbers from 0 to 1": () => digit(meanThree, { caption: "The mean of two 3s" }),
  "Digits in a grid": () =>
    digits([...threes, ...sevens], { labels: ["a 3", "a 3", "a 7", "a 7"] }),
  "Digits in two columns": () => digits([...threes, ...sevens], { columns: 2 }),
  "Pixels as numbers": () =>
    pixelTable(three, { rows: [10, 18], columns: [12, 22], caption: "Where the 3 bends" }),
  "Pixels as numbers from 0 to 1": () =>
    pixelTable(meanThree, { rows: [10, 16], columns: [14, 20] }),
  "A diverging heat map": () => heatmap(difference, { caption: "A 3 minus a 7, pixel by pixel" }),
  "A heat map of counts": () =>
    heatmap(confusion, {
      digits: 0,
      rowLabels: ["is a 3", "is a 7"],
      columnLabels: ["taken for a 3", "taken for a 7"],
    }),
  "A curve": () =>
    curve(
      inputs.map((x) => 1 / (1 + Math.exp(-x))),
      {
        x: inputs,
        xLabel: "output of the model",
        yLabel: "sigmoid",
      },
    ),
  "Curves on a logarithmic axis": () =>
    curve(
      { "learning rate 0.05": descent(0.05), "0.2": descent(0.2), "0.9": descent(0.9) },
      { logY: true, xLabel: "step", yLabel: "loss", caption: "Gradient descent on x²" },
    ),
  "Classes with a decision line": () =>
    scatter(
      { "3s": threesDistances, "7s": sevensDistances },
      {
        xLabel: "distance to the mean 3",
        yLabel: "distance to the mean 7",
        line: { slope: 1, intercept: 0, name: "equally far" },
      },
    ),
  "Points with a fitted curve": () =>
    scatter(
      { x: seconds, y: speeds },
      {
        xLabel: "seconds",
        yLabel: "speed",
        line: { x: seconds, y: seconds.map((t) => 0.75 * (t - 9.5) ** 2 + 1), name: "quadratic" },
      },
    ),
  "A histogram": () =>
    histogram(greys, {
      bins: 16,
      range: [0, 256],
      xLabel: "grey levels of a 3, without the paper",
    }),
  "A table": () =>
    table(similarity, {
      columns: { images: {}, count: {}, right: {}, accuracy: { digits: 4 } },
      caption: "Pixel similarity on MNIST's test images",
    }),
  "Shapes that broadcast": () =>
    shapeDiagram(
      [
        [1010, 28, 28],
        [28, 28],
      ],
      { names: ["images", "mean 3"] },
    ),
  "Shapes that clash": () =>
    shapeDiagram(
      [
        [64, 1, 28],
        [4, 27],
      ],
      { names: ["a", "b"] },
    ),
  "A text": () => text("tensor [2, 3] float32\n[[1, 2, 3],\n [4, 5, 6]]"),
};
