import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { meanImage } from "@underhood/models";
import { beforeAll, describe, expect, it } from "vitest";
import { questions as similarity } from "../../course/02-pixel-similarity/questions.tsx";
import { questions as arrays } from "../../course/03-arrays-and-tensors/questions.tsx";
import { questions as broadcasting } from "../../course/04-metrics-and-broadcasting/questions.tsx";

beforeAll(async () => {
  await useEngine();
});

/** What a line of code gives with these names, as nested lists. */
function run(line: string, scope: Record<string, unknown>): unknown {
  const all: Record<string, unknown> = { tf, meanImage, ...scope };
  const value: unknown = new Function(...Object.keys(all), `return ${line}`)(...Object.values(all));
  return value instanceof tf.Tensor ? value.arraySync() : value;
}

/** Images whose every pixel is another number. `[count, 28, 28]` */
const counting = (count: number) => tf.range(0, count * 784).reshape([count, 28, 28]);

describe("the lines that are accepted", () => {
  it.each(similarity["mean of a stack"].accepted)("%s is the mean image", (line) => {
    const pixel = (row: number, column: number) => 784 * 2 + 28 * row + column; // of the third of five
    const expected = Array.from({ length: 28 }, (_, row) =>
      Array.from({ length: 28 }, (_, column) => pixel(row, column)),
    );
    expect(run(line, { sevens: counting(5) })).toEqual(expected);
  });

  it.each(arrays["corner doubled"].accepted)("%s is the lower right block, doubled", (line) => {
    const grid = tf.range(1, 10).reshape([3, 3]);
    expect(run(line, { grid })).toEqual([
      [10, 12],
      [16, 18],
    ]);
  });

  it.each(broadcasting["its own mean"].accepted)(
    "%s leaves each image with a mean of 0",
    (line) => {
      const images = run(line, { images: counting(50) });
      const [first, , third] = images as number[][][];
      expect((images as number[][][]).length).toBe(50);
      // From -391.5 to 391.5 in steps of 1, whichever image it is.
      expect(first?.flat()).toEqual(Array.from({ length: 784 }, (_, i) => i - 391.5));
      expect(third).toEqual(first);
    },
  );
});

describe("the lines that are mistakes", () => {
  it("give an error where their explanation says so", () => {
    const grid = tf.range(1, 10).reshape([3, 3]);
    for (const line of ["grid.slice([1, 1], [3, 3])", "grid.slice([2, 2], [2, 2])"])
      expect(() => run(line, { grid })).toThrow();
    for (const line of ["images.sub(images.mean([-2, -1]))", "images.sub(images.mean([1, 2]))"])
      expect(() => run(line, { images: counting(50) })).toThrow();
  });

  it("of filter and map give the lists that are told", () => {
    const numbers = [1, 2, 3, 4, 5];
    const told = { "map, filter": [], "map, map": [2, 0, 2, 0, 2], filter: numbers };
    for (const { id, text } of arrays["odd ones doubled"].choices)
      expect(run(text.props.children, { numbers })).toEqual(
        id === "filter, map" ? [2, 6, 10] : told[id as keyof typeof told],
      );
  });
});

it("the sum of [8, 1, 6] and [7, 1] has the accepted shape", () => {
  const [shape = ""] = broadcasting["shape of a sum"].accepted;
  expect(tf.zeros([8, 1, 6]).add(tf.zeros([7, 1])).shape).toEqual(JSON.parse(shape));
});
