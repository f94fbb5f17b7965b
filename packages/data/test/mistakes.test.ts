import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seededRandom } from "@underhood/core";
import {
  batches,
  digitFromDrawing,
  imageAt,
  loadDigits,
  loadImageFolder,
  loadMnist,
  selectLabels,
  split,
  take,
} from "@underhood/data";
import { describe, expect, it } from "vitest";
import { tinySet } from "./tinySet.ts";

/** Anything, as JavaScript lets it through. */
function any<Type>(value: unknown): Type {
  return value as Type;
}

const set = tinySet([3, 7]);
const needed = "expected a set, { images, labels }, as the loaders give them, got";
const sources = "expected a source of random orders, { random: seededRandom(42) }, got";

const mistakes: readonly [string, () => unknown, Error][] = [
  [
    "a forgotten await",
    () => batches(any(Promise.resolve(set)), { size: 1 }),
    new TypeError(`${needed} a promise: write await before it`),
  ],
  [
    "both sets at once",
    () => batches(any({ training: set, validation: set }), { size: 1 }),
    new TypeError(`${needed} an object that has training and validation: hand over one of them`),
  ],
  ["the images alone", () => imageAt(any(set.images), 0), new TypeError(`${needed} an object`)],
  ["no set", () => take(any(undefined), 1), new TypeError(`${needed} undefined`)],
  [
    "no options",
    () => batches(set, any(undefined)),
    new TypeError("expected options such as { size: 64 }, got undefined"),
  ],
  [
    "a bare batch size",
    () => batches(set, any(64)),
    new TypeError("expected options such as { size: 64 }, got 64"),
  ],
  [
    "a batch size as text",
    () => batches(set, { size: any("64") }),
    new RangeError('expected a batch size of 1 or more, got "64"'),
  ],
  [
    "a seed in place of a source",
    () => batches(set, { size: 1, random: any(42) }),
    new TypeError(`${sources} 42`),
  ],
  [
    "JavaScript's own random numbers",
    () => split(set, { validation: 0.5, random: any(Math.random) }),
    new TypeError(`${sources} a function`),
  ],
  [
    "no share",
    () => split(set, any(undefined)),
    new RangeError(
      "expected a share for validation between 0 and 1, such as { validation: 0.2 }, got undefined",
    ),
  ],
  [
    "one label, no list",
    () => selectLabels(set, any(3)),
    new TypeError("expected a list of labels, such as [3, 7], got 3"),
  ],
  [
    "labels as texts",
    () => selectLabels(set, any(["3"])),
    new RangeError('expected labels of 0 to 255, got "3"'),
  ],
  [
    "a canvas' pixels as they are",
    () => digitFromDrawing(any({ width: 2, height: 2, data: new Uint8ClampedArray(16) })),
    new TypeError("expected a drawing, { shape: [height, width], data: numbers }, got an object"),
  ],
];

describe("mistakes", () => {
  it.each(mistakes)("%s: the error says what to do", (_, mistake, error) => {
    expect(mistake).toThrow(error);
  });

  it("of loading: a promise is rejected with what to do", async () => {
    await expect(loadDigits({ labels: any(3) })).rejects.toThrow(
      new TypeError("expected a list of labels, such as [3, 7], got 3"),
    );
    await expect(loadMnist(any("mnist"))).rejects.toThrow(
      new TypeError('expected options, such as { folder: "mnist" }, got "mnist"'),
    );
    await expect(loadImageFolder(any(undefined))).rejects.toThrow(
      new TypeError("expected the path of a folder, got undefined"),
    );
  });

  it("a folder that is none is told apart from one that does not exist", async () => {
    const missing = join(tmpdir(), "underhood-no-such-folder");
    await expect(loadImageFolder(missing)).rejects.toThrow(
      new Error(`cannot list the folder ${missing}: it does not exist`),
    );
    const file = join(tmpdir(), `underhood-no-folder-${process.pid}`);
    await writeFile(file, "");
    await expect(loadImageFolder(file)).rejects.toThrow(
      new Error(`cannot list the folder ${file}: it is no folder`),
    );
  });

  it("what is right is taken as before", () => {
    expect(batches(set, { size: 1, random: seededRandom(42) }).length).toBe(2);
    expect(digitFromDrawing({ shape: [1, 1], data: [1] }).shape).toEqual([28, 28]);
  });
});
