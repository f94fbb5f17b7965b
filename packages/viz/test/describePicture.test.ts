import {
  curve,
  describePicture,
  digit,
  digits,
  heatmap,
  histogram,
  pixelTable,
  scatter,
  table,
  text,
} from "@underhood/viz";
import { describe, expect, it } from "vitest";

describe("describePicture(picture)", () => {
  it("says how much ink a digit has, and where", () => {
    const image = { shape: [3, 4], data: Uint8Array.of(0, 0, 0, 0, 0, 200, 100, 0, 0, 0, 0, 0) };
    expect(describePicture(digit(image, { caption: "A dash" }))).toBe(
      "A dash: A grey image of 3 by 4 pixels. 2 of 12 pixels carry ink, in rows 1 to 1 and columns 1 to 2; on a scale from 0 (paper) to 255 (ink) the darkest is 200 and the mean is 25.",
    );
  });

  it("says that an image is empty", () => {
    expect(describePicture(digit({ shape: [1, 1], data: [0] }))).toContain(
      "It is empty: every pixel is paper.",
    );
  });

  it("reads the labels of digits out", () => {
    const stack = { shape: [2, 1, 1], data: Uint8Array.of(0, 255) };
    expect(describePicture(digits(stack, { labels: ["white", "black"], columns: 1 }))).toBe(
      "2 grey images of 1 by 1 pixels, in 2 rows. In reading order: white, black. Mean ink, from 0 (paper) to 255 (ink): 0 and 255.",
    );
  });

  it("reads a small block of pixels out, and sums a large one up", () => {
    const image = { shape: [2, 2], data: Uint8Array.of(1, 2, 3, 4) };
    expect(describePicture(pixelTable(image))).toBe(
      "A table of pixel values over their greys: rows 0 to 1, columns 0 to 1. The values run from 1 to 4. Row 0: 1, 2. Row 1: 3, 4.",
    );
    expect(describePicture(pixelTable({ shape: [28, 28], data: new Uint8Array(784) }))).toBe(
      "A table of pixel values over their greys: rows 0 to 27, columns 0 to 27. The values run from 0 to 0.",
    );
  });

  it("says where a heat map's extremes are and counts the signs", () => {
    expect(describePicture(heatmap({ shape: [2, 2], data: [0, -3, 2, 0] }))).toBe(
      "A heat map of 2 rows and 2 columns. Blue is below 0 and red above; the colours end at −3 and 3. The least value is −3, in row 0, column 1; the greatest is 2, in row 1, column 0. 1 of 4 values are below 0, 1 above and 2 exactly 0.",
    );
  });

  it("reads a heat map with printed numbers out by its labels", () => {
    const picture = heatmap(
      { shape: [1, 2], data: [5, 1] },
      { digits: 0, rowLabels: ["3"], columnLabels: ["as 3", "as 7"] },
    );
    expect(describePicture(picture)).toContain("In row “3”: column “as 3” 5, column “as 7” 1.");
  });

  it("says where a curve starts, turns and ends", () => {
    expect(
      describePicture(curve({ loss: [3, 1, 2] }, { xLabel: "epoch", yLabel: "loss", logY: true })),
    ).toBe(
      "A line chart of loss over epoch. Logarithmic: the vertical axis. “loss” has 3 points, from 3 at 0, its highest, to 2 at 2; it is lowest with 1 at 1.",
    );
    expect(describePicture(curve({ x: [4], y: [0.5] }))).toBe(
      "A line chart. The line is a single point: 0.5 at 4.",
    );
  });

  it("counts the points on one side of a line", () => {
    const picture = scatter(
      { a: { x: [0, 1], y: [1, 3] }, b: { x: [2], y: [-1] } },
      { line: { slope: 1, intercept: 0, name: "border" } },
    );
    expect(describePicture(picture)).toBe(
      "A scatter chart, with 2 classes of points. “a”: 2 points, from 0 to 1 across and from 1 to 3 up, around (0.5, 2). “b”: 1 point, from 2 to 2 across and from −1 to −1 up, around (2, −1). The line “border” has the slope 1 and meets the vertical axis at 0. Above it lie 2 of the 2 “a” and 0 of the 1 “b”.",
    );
  });

  it("counts above a bent line between its points, and not at all where it turns back", () => {
    const points = { x: [0, 1, 2, 9], y: [1, 1, 1, 1] };
    const bent = scatter(points, { line: { x: [0, 2], y: [0, 2] } });
    expect(describePicture(bent)).toContain(
      "runs from (0, 0) to (2, 2). Above it lie 1 of the 4 points.",
    );
    const back = scatter(points, { line: { x: [0, 2, 0], y: [0, 1, 2] } });
    expect(describePicture(back)).not.toContain("Above");
  });

  it("names the biggest bar of a histogram", () => {
    expect(describePicture(histogram([0, 1, 1, 1], { bins: 2, xLabel: "size" }))).toBe(
      "A histogram of size: 4 values in 2 bins from 0 to 1. The biggest bar holds 3, between 0.5 and 1. The counts from left to right: 1, 3.",
    );
  });

  it("reads a short table out, of a long one the first and the last row", () => {
    const row = (epoch: number) => ({ epoch, loss: 1 / epoch });
    expect(describePicture(table([row(1), row(2)], { caption: "Training." }))).toBe(
      "Training. A table of 2 rows and 2 columns: epoch and loss. Row 1: epoch 1, loss 1.0. Row 2: epoch 2, loss 0.5.",
    );
    const long = table(Array.from({ length: 20 }, (_, i) => row(i + 1)));
    expect(describePicture(long)).toMatch(
      /Row 1: epoch 1, loss 1\.0000\. Row 20: epoch 20, loss 0\.0500\.$/,
    );
  });

  it("tells a text as it is", () => {
    expect(describePicture(text("0.9511"))).toBe("0.9511");
  });

  it("refuses what is no picture", () => {
    expect(() => describePicture(JSON.parse('{"kind":"film"}'))).toThrow(TypeError);
  });
});
