import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { imageAt, type LabelledImages, loadImageFolder, loadMnist } from "@underhood/data";
import fc from "fast-check";
import { encode } from "fast-png";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mnistFolder, needsMnist, noMnist } from "./fullMnist.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "underhood-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), bytes);
}

/** A PNG of 1×2 pixels, the first with this grey level. */
const png = (level: number) =>
  encode({ width: 2, height: 1, channels: 1, data: Uint8Array.of(level, 255) });

/** The grey levels that tell the images of `png` apart. */
const levels = ({ images }: LabelledImages) => [...images.data].filter((_, i) => i % 2 === 0);

describe("loadImageFolder(folder)", () => {
  it("reads train and valid folders: class after class, file names in the order of strings", async () => {
    const files = [
      ["train/7/2.png", 72],
      ["train/3/1007.png", 33],
      ["train/3/10.png", 31],
      ["train/3/10052.png", 32],
      ["valid/3/9.png", 39],
    ] as const;
    for (const [path, level] of files) await write(path, png(level));
    const { training, validation } = await loadImageFolder(folder);
    expect(training.images.shape).toEqual([4, 1, 2]);
    expect([...training.images.data]).toEqual([31, 255, 32, 255, 33, 255, 72, 255]);
    expect([...training.labels]).toEqual([3, 3, 3, 7]);
    expect(validation).toEqual({
      images: { shape: [1, 1, 2], data: Uint8Array.of(39, 255) },
      labels: Uint8Array.of(3),
    });
  });

  it.each([
    ["training", "validation"],
    ["train", "test"],
  ])("reads %s and %s folders too, whatever else lies beside them", async (train, valid) => {
    await write(`${train}/1/0.png`, png(1));
    await write(`${valid}/1/0.png`, png(2));
    await write("models/export.pkl", Uint8Array.of(0));
    await write("labels.csv", Uint8Array.of(0));
    const { training, validation } = await loadImageFolder(folder);
    expect([training, validation].map((set) => set && levels(set))).toEqual([[1], [2]]);
  });

  it("reads class folders at the top as one set, labels in the order of numbers", async () => {
    for (const label of [10, 9, 0]) await write(`${label}/a.png`, png(label));
    const { training, validation } = await loadImageFolder(folder);
    expect([...training.labels]).toEqual([0, 9, 10]);
    expect(levels(training)).toEqual([0, 9, 10]);
    expect(validation).toBeUndefined();
  });

  it("reads only the labels asked for, in the order asked for", async () => {
    for (const label of [1, 3, 7]) await write(`${label}/a.png`, png(label));
    const { training } = await loadImageFolder(folder, { labels: [7, 3] });
    expect(levels(training)).toEqual([7, 3]);
    await expect(loadImageFolder(folder, { labels: [8] })).rejects.toThrow(
      `cannot list the folder ${join(folder, "8")}`,
    );
    await expect(loadImageFolder(folder, { labels: [] })).rejects.toThrow(RangeError);
    await expect(loadImageFolder(folder, { labels: [300] })).rejects.toThrow(RangeError);
  });

  it("passes over hidden files and folders", async () => {
    await write("3/a.png", png(3));
    await write("3/.DS_Store", Uint8Array.of(0));
    await write(".cache/x.png", png(4));
    expect(levels((await loadImageFolder(folder)).training)).toEqual([3]);
  });

  it("follows links, and takes the folder as a file URL", async () => {
    await write("elsewhere/a.png", png(3));
    await mkdir(join(folder, "set"));
    await symlink(join(folder, "elsewhere"), join(folder, "set", "3"));
    const { training } = await loadImageFolder(pathToFileURL(join(folder, "set")));
    expect(levels(training)).toEqual([3]);
  });

  it.each([
    [
      "no PNG",
      Buffer.from("hello, I am a text that was named .png"),
      "expected a PNG, got something else",
    ],
    ["an empty file", Buffer.from(""), "expected a PNG, got something else"],
    [
      "16-bit levels",
      encode({ width: 2, height: 1, channels: 1, depth: 16, data: Uint16Array.of(1, 2) }),
      "expected a PNG with 8-bit grey levels, got 16-bit grey: convert it first",
    ],
    [
      "colour",
      encode({ width: 1, height: 1, channels: 3, data: Uint8Array.of(1, 2, 3) }),
      "expected a PNG with 8-bit grey levels, got 8-bit colour: convert it first",
    ],
    [
      "transparency",
      encode({ width: 1, height: 1, channels: 2, data: Uint8Array.of(1, 2) }),
      "expected a PNG with 8-bit grey levels, got 8-bit grey with transparency: convert it first",
    ],
    ["a cut", png(3).slice(0, -20), "expected a whole PNG of 1×2, got a damaged one"],
    ["a damaged pixel", damaged(png(3), 45), "expected a whole PNG of 1×2, got a damaged one"],
    [
      "a size that its bytes cannot hold",
      damaged(png(3), 17),
      "expected a whole PNG of 1×16711682, got a damaged one",
    ],
  ])("refuses an image with %s, and says which", async (_, bytes, message) => {
    await write("3/a.png", bytes);
    await expect(loadImageFolder(folder)).rejects.toThrow(
      `cannot use ${folder}/3/a.png: ${message}`,
    );
  });

  it("answers any change to a PNG with an image or with an error of its own", async () => {
    const whole = png(3);
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(whole.length), async (places, length) => {
        const bytes = whole.slice(0, length);
        for (const [place, value] of places) if (place < length) bytes[place] = value;
        await write("3/a.png", bytes);
        const answer: unknown = await loadImageFolder(folder).catch((error: unknown) => error);
        if (answer instanceof Error) expect(answer.message).toMatch(/^cannot use .*: expected/);
        else expect(answer).toHaveProperty("training.images.shape", [1, 1, 2]);
      }),
      { numRuns: 300 },
    );
  });

  it("refuses a file of another kind in a class folder", async () => {
    await write("3/a.jpg", Uint8Array.of(0xff, 0xd8, 0xff));
    await expect(loadImageFolder(folder)).rejects.toThrow(
      `cannot use ${folder}/3/a.jpg: expected a PNG, got something else`,
    );
  });

  it("refuses images of several sizes, and says which is the first to differ", async () => {
    await write("3/a.png", png(1));
    await write("7/b.png", encode({ width: 1, height: 2, channels: 1, data: Uint8Array.of(1, 2) }));
    await expect(loadImageFolder(folder)).rejects.toThrow(
      new RangeError(`expected all images to be 1×2 like the first, got 2×1 in ${folder}/7/b.png`),
    );
  });

  it("refuses images of another size in the folder to validate by", async () => {
    await write("train/3/a.png", png(1));
    await write(
      "valid/3/a.png",
      encode({ width: 1, height: 2, channels: 1, data: Uint8Array.of(1, 2) }),
    );
    await expect(loadImageFolder(folder)).rejects.toThrow(
      new RangeError("expected all images to be 1×2 like those to train by, got 2×1 in valid"),
    );
  });

  it("refuses a folder without class folders, one named by no label, and one without images", async () => {
    await write("a.png", png(1));
    await expect(loadImageFolder(folder)).rejects.toThrow(
      new RangeError(`expected class folders, such as 3 and 7, in ${folder}, found none`),
    );
    await mkdir(join(folder, "3"));
    await expect(loadImageFolder(folder)).rejects.toThrow(
      new RangeError(`expected images in ${folder}, found none`),
    );
    for (const name of ["three", "256", "03", "-1"]) {
      await mkdir(join(folder, name));
      await expect(loadImageFolder(folder)).rejects.toThrow(
        new RangeError(
          `expected class folders in ${folder} to be named by a label, 0 to 255, got ${name}`,
        ),
      );
      await rm(join(folder, name), { recursive: true });
    }
  });

  it("refuses a folder that is not there, and keeps the cause", async () => {
    const error = await loadImageFolder(join(folder, "none")).catch((e: unknown) => e);
    expect(error).toEqual(
      new Error(`cannot list the folder ${join(folder, "none")}: it does not exist`),
    );
    expect((error as Error).cause).toMatchObject({ code: "ENOENT" });
  });

  it("rejects with the signal's reason when it has aborted", async () => {
    await write("3/a.png", png(3));
    const signal = AbortSignal.abort(new Error("the reader left"));
    await expect(loadImageFolder(folder, { signal })).rejects.toBe(signal.reason);
  });
});

describe.skipIf(noMnist)(
  `loadImageFolder(folder) on the book's folder, rebuilt${needsMnist}`,
  () => {
    it("finds image 10000 of MNIST as the second of the 3s", async () => {
      const { training: mnist } = await loadMnist({ folder: mnistFolder });
      // The first names of the book's folder of 3s, each the index of an image, written in any order.
      const threes = [10091, 10034, 10, 10000, 10011, 10074, 10031, 1007, 10042, 10052];
      for (const index of [...threes, 10002]) {
        const { data } = imageAt(mnist, index);
        const path = `train/${mnist.labels[index]}/${index}.png`;
        await write(path, encode({ width: 28, height: 28, channels: 1, data }));
      }
      const { training } = await loadImageFolder(folder, { labels: [3] });
      expect(training.images.shape).toEqual([10, 28, 28]);
      const order = [10, 10000, 10011, 10031, 10034, 10042, 10052, 1007, 10074, 10091];
      for (const [i, index] of order.entries()) {
        expect(imageAt(training, i)).toEqual(imageAt(mnist, index));
      }
      expect(block(imageAt(training, 1).data, [4, 10], [4, 10])).toEqual([
        [0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 29],
        [0, 0, 0, 48, 166, 224],
        [0, 93, 244, 249, 253, 187],
        [0, 107, 253, 253, 230, 48],
        [0, 3, 20, 20, 15, 0],
      ]);
    });
  },
);

/** Rows and columns of a 28×28 image, from the first up to, not including, the second. */
function block(data: Uint8Array, rows: [number, number], columns: [number, number]): number[][] {
  return Array.from({ length: rows[1] - rows[0] }, (_, i) => {
    const start = (rows[0] + i) * 28;
    return [...data.subarray(start + columns[0], start + columns[1])];
  });
}

function damaged(bytes: Uint8Array, place: number): Uint8Array {
  return bytes.map((byte, i) => (i === place ? byte ^ 0xff : byte));
}
