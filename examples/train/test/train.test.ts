import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { encodeIdx, gzip } from "@underhood/data";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { help } from "../src/help.ts";
import { epochsOf, train } from "./train.ts";

describe("train --help", () => {
  it("explains the options and ends well", async () => {
    expect(await train(["--help"])).toEqual({ status: 0, stdout: `${help}\n`, stderr: "" });
  });
});

describe("train", () => {
  // PyTorch 2: manual_seed(42); Linear(784, 30), ReLU, Linear(30, 1); randperm before each epoch; the
  // embedded digits in file order, every fifth of each label for validation; fastai's smoothing.
  it("trains as PyTorch does with the same seed", async () => {
    const outcome = await train(["--epochs", "3"]);
    expect(outcome.status).toBe(0);
    expect(outcome.stdout).toContain("1682 images to learn from, 420 to judge by");
    expectEpochs(epochsOf(outcome), [
      [1, 0.495961, 0.476135, 0.838095],
      [2, 0.473932, 0.416446, 0.959524],
      [3, 0.437309, 0.316299, 0.966667],
    ]);
    expect(outcome.stdout).toContain("14 of 420 validation images misread");
    expect(outcome.stdout).toContain("3, read as 7");
    expect(outcome.stderr).toMatch(/100% \| \d+ steps\/s \| 0 s left/);
  });

  it("heeds --seed, --learning-rate and --batch-size", async () => {
    const options = ["--epochs=3", "--seed=1", "--learning-rate=0.5", "--batch-size=64"];
    expectEpochs(epochsOf(await train(options)), [
      [1, 0.134234, 0.044591, 0.97381],
      [2, 0.072914, 0.035038, 0.97619],
      [3, 0.049701, 0.03225, 0.97619],
    ]);
  });

  it("tells bad arguments with one sentence and status 2", async () => {
    expect(await train(["--epochs", "none"])).toEqual({
      status: 2,
      stdout: "",
      stderr:
        'train: --epochs takes a whole number from 1 up, got "none"; --help lists the options\n',
    });
  });

  it("tells a loss that is no number with one sentence and status 1", async () => {
    const { status, stderr } = await train(["--learning-rate", "1e300"]);
    expect(status).toBe(1);
    expect(stderr.trimEnd().split("\n").at(-1)).toMatch(/^train: .*NaN/);
    expect(stderr).not.toContain("    at ");
  });

  it("shows at Ctrl-C what was learned until then, and ends well", async () => {
    // In a second line the progress is above zero: by then some epochs are finished.
    const interruptAfter = /\n.*[1-9]\d* steps\/s/;
    const outcome = await train(["--epochs", "9999"], { interruptAfter });
    const epochs = epochsOf(outcome);
    expect(outcome.status).toBe(0);
    expectEpochs(epochs.slice(0, 1), [[1, 0.495961, 0.476135, 0.838095]]);
    expect(outcome.stdout).toContain(`ended early, after ${epochs.length} of 9999 epochs`);
    expect(outcome.stdout).toMatch(/\d+ of 420 validation images misread/);
  });
});

describe("train --data FOLDER", () => {
  let folder = "";

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "train-"));
  });

  afterEach(() => rm(folder, { recursive: true }));

  /** Six images of 2 × 2 pixels, in the format of MNIST: label 1 is the ink at the top. */
  async function writeSet(name: string): Promise<void> {
    const top = [255, 255, 0, 0];
    const bottom = [0, 0, 255, 255];
    const data = Uint8Array.from([top, bottom, top, bottom, top, bottom].flat());
    const images = encodeIdx({ type: "uint8", shape: [6, 2, 2], data });
    const labels = encodeIdx({
      type: "uint8",
      shape: [6],
      data: Uint8Array.of(1, 0, 1, 0, 1, 0),
    });
    await writeFile(join(folder, `${name}-images-idx3-ubyte`), images);
    await writeFile(join(folder, `${name}-labels-idx1-ubyte`), labels);
  }

  it("learns from the folder's files, whatever they show", async () => {
    await writeSet("train");
    await writeSet("t10k");
    const { status, stdout } = await train(["--data", folder, "--labels", "1,0"]);
    expect(status).toBe(0);
    expect(stdout).toContain("6 images to learn from, 6 to judge by");
    expect(stdout).toContain("0 of 6 validation images misread");
  });

  it("learns sneakers from ankle boots where the folder is Fashion-MNIST's", async () => {
    // The same names and format, gzipped, 28 × 28 pixels: low shoes have their ink at the bottom.
    const pictures = { 7: [0, 200], 9: [200, 200] } as const;
    const labels = Uint8Array.from({ length: 40 }, (_, i) => [0, 7, 9, 3][i % 4] as number);
    const images = Uint8Array.from(
      [...labels].flatMap((label) => {
        const [top, bottom] = label === 7 || label === 9 ? pictures[label] : [90, 90];
        return Array.from({ length: 784 }, (_, pixel) => (pixel < 392 ? top : bottom));
      }),
    );
    for (const name of ["train", "t10k"]) {
      const files = {
        "images-idx3": encodeIdx({ type: "uint8", shape: [40, 28, 28], data: images }),
        "labels-idx1": encodeIdx({ type: "uint8", shape: [40], data: labels }),
      };
      for (const [kind, bytes] of Object.entries(files)) {
        await writeFile(join(folder, `${name}-${kind}-ubyte.gz`), await gzip(bytes));
      }
    }
    const { status, stdout } = await train(["--data", folder, "--labels", "7,9"]);
    expect(status).toBe(0);
    expect(stdout).toContain("20 images to learn from, 20 to judge by");
    expect(stdout).toContain("0 of 20 validation images misread");
  });

  it("tells a missing file with one sentence and status 1", async () => {
    await writeSet("train");
    const { status, stdout, stderr } = await train(["--data", folder]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^train: .*t10k-images-idx3-ubyte.*\n$/);
  });

  it("tells a label that is not there with one sentence and status 1", async () => {
    await writeSet("train");
    await writeSet("t10k");
    const { status, stderr } = await train(["--data", folder, "--labels", "3,7"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^train: .*got 3\n$/);
  });
});

const mnist =
  process.env.UNDERHOOD_MNIST ??
  fileURLToPath(new URL("../../../../shared/mnist", import.meta.url));

describe.skipIf(!existsSync(mnist))(
  "train --data with the full MNIST (set UNDERHOOD_MNIST)",
  () => {
    it("trains as PyTorch does with the same seed", async () => {
      const outcome = await train(["--data", mnist, "--epochs", "2"]);
      expect(outcome.stdout).toContain("12396 images to learn from, 2038 to judge by");
      expectEpochs(epochsOf(outcome), [
        [1, 0.25417, 0.097213, 0.968597],
        [2, 0.116899, 0.054544, 0.969578],
      ]);
      expect(outcome.stdout).toContain("62 of 2038 validation images misread");
    });
  },
);

/** Expects the epochs to have these numbers, within what float32 sums in another order may differ. */
function expectEpochs(actual: number[][], expected: number[][]): void {
  expect(actual.map(([epoch, , , accuracy]) => [epoch, accuracy])).toEqual(
    expected.map(([epoch, , , accuracy]) => [epoch, accuracy]),
  );
  for (const [
    i,
    [, trainingLoss = Number.NaN, validationLoss = Number.NaN],
  ] of expected.entries()) {
    expect(actual[i]?.[1]).toBeCloseTo(trainingLoss, 5);
    expect(actual[i]?.[2]).toBeCloseTo(validationLoss, 5);
  }
}
