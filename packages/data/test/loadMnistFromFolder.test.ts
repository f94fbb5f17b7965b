import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  encodeIdx,
  imageAt,
  type LabelledImages,
  type LoadProgress,
  loadMnist,
} from "@underhood/data";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mnistFolder, needsMnist, noMnist } from "./fullMnist.ts";
import { tinyChecksums, tinyCompressed, tinyFiles, tinyMnist, tinyNames } from "./tinyMnist.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "underhood-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(files: Readonly<Record<string, Uint8Array>>, ending = ""): Promise<void> {
  for (const name of tinyNames) await writeFile(join(folder, name + ending), files[name] ?? "");
}

describe("loadMnist({ folder })", () => {
  it("reads the four files, as they are or compressed", async () => {
    await write(tinyFiles);
    expect(await loadMnist({ folder, checksums: tinyChecksums })).toEqual(tinyMnist);
    await Promise.all(tinyNames.map((name) => rm(join(folder, name))));
    await write(tinyCompressed, ".gz");
    expect(await loadMnist({ folder, checksums: tinyChecksums })).toEqual(tinyMnist);
  });

  it("takes the folder as a file URL too", async () => {
    await write(tinyFiles);
    const url = pathToFileURL(folder);
    expect(await loadMnist({ folder: url, checksums: false })).toEqual(tinyMnist);
  });

  it("takes another data set as it is with checksums: false", async () => {
    await write(tinyFiles);
    expect(await loadMnist({ folder, checksums: false })).toEqual(tinyMnist);
  });

  it("refuses another data set without, and says which file", async () => {
    await write(tinyFiles);
    await expect(loadMnist({ folder })).rejects.toThrow(
      new Error(
        `cannot use train-images-idx3-ubyte in ${folder}: expected SHA-256 ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db of the decompressed bytes, got ${tinyChecksums["train-images-idx3-ubyte"]}: the file is damaged, or of another data set, which needs its own { checksums }`,
      ),
    );
  });

  it("reports each file", async () => {
    await write(tinyCompressed, ".gz");
    const progress: LoadProgress[] = [];
    await loadMnist({ folder, checksums: false, onProgress: (step) => progress.push(step) });
    expect(progress).toEqual(
      tinyNames.map((file, i) => ({
        file,
        source: `${file}.gz`,
        fileNumber: i + 1,
        fileCount: 4,
        receivedBytes: tinyCompressed[file].length,
        totalBytes: tinyCompressed[file].length,
      })),
    );
  });

  it("says which file is missing", async () => {
    await write(tinyFiles);
    await rm(join(folder, "t10k-labels-idx1-ubyte"));
    await expect(loadMnist({ folder, checksums: false })).rejects.toThrow(
      new Error(
        `expected t10k-labels-idx1-ubyte or t10k-labels-idx1-ubyte.gz in ${folder}, found neither`,
      ),
    );
  });

  it.each([
    ["cut short", "t10k-images-idx3-ubyte", tinyFiles["t10k-images-idx3-ubyte"].slice(0, 20)],
    ["no IDX", "t10k-labels-idx1-ubyte", new TextEncoder().encode("hello")],
    ["with too few labels", "t10k-labels-idx1-ubyte", idx([2])],
    ["with images for labels", "t10k-labels-idx1-ubyte", tinyFiles["t10k-images-idx3-ubyte"]],
    ["with labels for images", "t10k-images-idx3-ubyte", tinyFiles["t10k-labels-idx1-ubyte"]],
  ])("refuses a file %s, and says which", async (_, name, bytes) => {
    await write({ ...tinyFiles, [name]: bytes });
    await expect(loadMnist({ folder, checksums: false })).rejects.toThrow(
      /cannot use t10k-images-idx3-ubyte with t10k-labels-idx1-ubyte: expected/,
    );
  });

  it("refuses a file that is damaged in its compression, and says which", async () => {
    await write(tinyCompressed, ".gz");
    const path = join(folder, "t10k-images-idx3-ubyte.gz");
    await writeFile(path, (await readFile(path)).subarray(0, 30));
    await expect(loadMnist({ folder, checksums: false })).rejects.toThrow(
      `cannot use t10k-images-idx3-ubyte.gz in ${folder}: expected whole gzip, got one that is damaged or cut short`,
    );
  });

  it("rejects with the signal's reason when it has aborted", async () => {
    const signal = AbortSignal.abort(new Error("the reader left"));
    await expect(loadMnist({ folder, signal })).rejects.toBe(signal.reason);
  });
});

describe.skipIf(noMnist)(`loadMnist({ folder }) on the full MNIST${needsMnist}`, () => {
  it("gives 60,000 and 10,000 images with the known counts of each digit", async () => {
    const { training, validation } = await loadMnist({ folder: mnistFolder });
    expect(training.images.shape).toEqual([60000, 28, 28]);
    expect(validation.images.shape).toEqual([10000, 28, 28]);
    expect(countsOf(training)).toEqual([
      5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949,
    ]);
    expect(countsOf(validation)).toEqual([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]);
    const example = imageAt(training, 10000);
    expect(training.labels[10000]).toBe(3);
    expect(example.data.reduce((sum, value) => sum + value)).toBe(28465);
  });
});

function countsOf({ labels }: LabelledImages): number[] {
  return Array.from({ length: 10 }, (_, digit) => labels.filter((label) => label === digit).length);
}

function idx(shape: number[]): Uint8Array {
  return encodeIdx({ shape, type: "uint8", data: new Uint8Array(shape[0] ?? 0) });
}
