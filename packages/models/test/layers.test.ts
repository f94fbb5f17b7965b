import * as tf from "@tensorflow/tfjs";
import { seededRandom } from "@underhood/core";
import {
  averagePool,
  batchNorm,
  conv2d,
  flatten,
  globalAveragePool,
  leakyRelu,
  linear,
  type Model,
  maxPool,
  residual,
  sequential,
  sigmoid,
  tanh,
} from "@underhood/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignParameters } from "./assignParameters.ts";
import { tensorsKept } from "./tensorsKept.ts";

const random = seededRandom(42);
const training = { training: true };

/** One image of one channel, row by row. */
function image(rows: number[][]): tf.Tensor {
  return tf.reshape(tf.tensor2d(rows), [1, rows.length, rows[0]?.length ?? 0, 1]);
}

const square = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];

describe("conv2d", () => {
  it("forward(images) is a weighted sum under the kernel, wherever it goes, plus the bias", () => {
    const edge = [
      [1, 0],
      [0, -1],
    ];
    const model = assignParameters(conv2d(1, 1, { kernelSize: 2, random }), [edge.flat(), [100]]);
    // Each pixel less the one to the lower right of it, which is larger by 4.
    expect(model.forward(image(square))).toBeTensor([1, 2, 2, 1], [96, 96, 96, 96]);
  });

  it("padding lays zeros around, stride leaves places out", () => {
    const model = assignParameters(conv2d(1, 1, { kernelSize: 3, stride: 2, padding: 1, random }), [
      new Array(9).fill(1),
      [0],
    ]);
    const corners = [1 + 2 + 4 + 5, 2 + 3 + 5 + 6, 4 + 5 + 7 + 8, 5 + 6 + 8 + 9];
    expect(model.forward(image(square))).toBeTensor([1, 2, 2, 1], corners);
  });

  it("sums over input channels, with a kernel for each output channel", () => {
    const model = assignParameters(conv2d(2, 2, { kernelSize: 1, random }), [
      [1, 10, 100, 1000],
      [0, 0.5],
    ]);
    const pixel = tf.tensor4d([1, 2], [1, 1, 1, 2]);
    expect(model.forward(pixel)).toBeTensor([1, 1, 1, 2], [1 + 20, 100 + 2000 + 0.5]);
  });

  it("its parameters have PyTorch's layout, and its start is that of kaimingUniform", () => {
    const { parameters, state } = conv2d(2, 3, { kernelSize: 5, random: seededRandom(1) });
    const source = seededRandom(1);
    const bound = 1 / Math.sqrt(2 * 5 * 5);
    expect(parameters[0]).toBeTensor(
      [3, 2, 5, 5],
      source.kaimingUniform([3, 2, 5, 5]).dataSync(),
      0,
    );
    expect(parameters[1]).toBeTensor([3], source.uniform([3], -bound, bound).dataSync(), 0);
    expect(state).toEqual({ weight: parameters[0], bias: parameters[1] });
  });

  it("agrees with plain loops for any sizes", () => {
    const sizes = fc.record({
      height: fc.integer({ min: 3, max: 6 }),
      width: fc.integer({ min: 3, max: 6 }),
      kernelSize: fc.integer({ min: 1, max: 3 }),
      stride: fc.integer({ min: 1, max: 3 }),
      padding: fc.integer({ min: 0, max: 2 }),
      seed: fc.nat(999),
    });
    fc.assert(
      fc.property(sizes, ({ height, width, seed, ...options }) => {
        const source = seededRandom(seed);
        const model = conv2d(1, 1, { ...options, bias: false, random: source });
        const rows = source.normal([height, width]).arraySync() as number[][];
        const weights = model.parameters[0]?.dataSync() ?? [];
        const { kernelSize, stride, padding } = options;
        const steps = (size: number) =>
          Array.from(
            { length: Math.floor((size + 2 * padding - kernelSize) / stride) + 1 },
            (_, i) => i * stride - padding,
          );
        const expected = steps(height).flatMap((top) =>
          steps(width).map((left) =>
            Array.from(weights, (weight, i) => {
              const row = rows[top + Math.floor(i / kernelSize)];
              return weight * (row?.[left + (i % kernelSize)] ?? 0);
            }).reduce((sum, value) => sum + value, 0),
          ),
        );
        const shape = [1, steps(height).length, steps(width).length, 1];
        expect(model.forward(image(rows))).toBeTensor(shape, expected, 1e-5);
      }),
      { numRuns: 50 },
    );
  });
});

describe("maxPool and averagePool", () => {
  it("maxPool(2) keeps the largest of each window, and leaves out what fills none", () => {
    expect(maxPool(2).forward(image(square))).toBeTensor([1, 1, 1, 1], [5]);
    expect(maxPool(2, { stride: 1 }).forward(image(square))).toBeTensor([1, 2, 2, 1], [5, 6, 8, 9]);
  });

  it("what padding adds to maxPool is never the largest", () => {
    const negative = image([
      [-1, -2],
      [-3, -4],
    ]);
    const outputs = maxPool(2, { padding: 1 }).forward(negative);
    expect(outputs).toBeTensor([1, 2, 2, 1], [-1, -2, -3, -4]);
  });

  it("averagePool(2) is the mean of each window, with padding counted as zeros", () => {
    expect(averagePool(2).forward(image(square))).toBeTensor([1, 1, 1, 1], [3]);
    const outputs = averagePool(2, { padding: 1 }).forward(image(square));
    expect(outputs).toBeTensor([1, 2, 2, 1], [1 / 4, 5 / 4, 11 / 4, 28 / 4]);
  });

  it("globalAveragePool() is the mean of each channel", () => {
    const images = tf.tensor4d([1, 10, 2, 20, 3, 30, 6, 60], [1, 2, 2, 2]);
    expect(globalAveragePool().forward(images)).toBeTensor([1, 2], [3, 30]);
  });
});

describe("flatten", () => {
  it("lays images flat channel by channel, as PyTorch does", () => {
    const images = tf.tensor4d([1, 10, 2, 20, 3, 30, 4, 40], [1, 2, 2, 2]);
    expect(flatten().forward(images)).toBeTensor([1, 8], [1, 2, 3, 4, 10, 20, 30, 40]);
  });

  it("lays other examples flat as they come", () => {
    expect(
      flatten().forward(
        tf.tensor3d([
          [
            [1, 2],
            [3, 4],
          ],
        ]),
      ),
    ).toBeTensor([1, 4], [1, 2, 3, 4]);
    expect(flatten().forward(tf.tensor2d([[1, 2]]))).toBeTensor([1, 2], [1, 2]);
    expect(flatten().forward(tf.tensor4d([1, 2], [2, 1, 1, 1]))).toBeTensor([2, 1], [1, 2]);
  });
});

describe("batchNorm", () => {
  it("in training brings each feature to mean 0 and variance 1 over the batch", () => {
    const inputs = tf.tensor2d([
      [1, 10],
      [3, 30],
    ]);
    const outputs = batchNorm(2, { epsilon: 0 }).forward(inputs, training);
    expect(outputs).toBeTensor([2, 2], [-1, -1, 1, 1]);
  });

  it("then scales by its weight and adds its bias", () => {
    const model = assignParameters(batchNorm(1, { epsilon: 0 }), [[5], [100]]);
    expect(model.forward(tf.tensor2d([[1], [3]]), training)).toBeTensor([2, 1], [95, 105]);
  });

  it("keeps a tenth of each batch's mean and unbiased variance, and counts batches", () => {
    const model = batchNorm(1);
    // Mean 2; variance ((−1)² + 1²) / 1 = 2, unbiased.
    model.forward(tf.tensor2d([[1], [3]]), training);
    expect(model.state?.running_mean).toBeTensor([1], [0.9 * 0 + 0.1 * 2]);
    expect(model.state?.running_var).toBeTensor([1], [0.9 * 1 + 0.1 * 2]);
    expect(model.state?.num_batches_tracked).toBeTensor([], [1], 0);
    expect(model.parameters).toEqual([model.state?.weight, model.state?.bias]);
  });

  it("in evaluation goes by what it kept, whatever else is asked, and keeps nothing", () => {
    const model = batchNorm(1, { epsilon: 0, momentum: 1 });
    model.forward(tf.tensor2d([[1], [3]]), training);
    const kept = (2.5 - 2) / Math.sqrt(2);
    expect(model.forward(tf.tensor2d([[2.5]]))).toBeTensor([1, 1], [kept]);
    expect(model.forward(tf.tensor2d([[2.5], [1e6]])).dataSync()[0]).toBeCloseTo(kept, 6);
    expect(model.state?.num_batches_tracked).toBeTensor([], [1], 0);
  });

  it("stays finite where a feature never varies", () => {
    const outputs = batchNorm(1).forward(tf.tensor2d([[7], [7]]), training);
    expect(outputs).toBeTensor([2, 1], [0, 0]);
  });
});

describe("residual", () => {
  it("residual(path) adds the path to its inputs", () => {
    const path = assignParameters(linear(2, 2, { random }), [
      [0, 1, 1, 0],
      [0.5, 0.5],
    ]);
    const inputs = tf.tensor2d([[1, 10]]);
    expect(residual(path).forward(inputs)).toBeTensor([1, 2], [1 + 10.5, 10 + 1.5]);
  });

  it("residual(path, shortcut) adds both, and names their numbers", () => {
    const [path, shortcut] = [linear(2, 1, { random }), linear(2, 1, { random, bias: false })];
    assignParameters(path, [[1, 1], [0]]);
    assignParameters(shortcut, [[100, 1000]]);
    const model = residual(path, shortcut);
    expect(model.forward(tf.tensor2d([[1, 2]]))).toBeTensor([1, 1], [3 + 2100]);
    expect(model.parameters).toEqual([...path.parameters, ...shortcut.parameters]);
    expect(Object.keys(model.state ?? {})).toEqual(["path.weight", "path.bias", "shortcut.weight"]);
    expect(model.branches).toEqual({ path, shortcut });
  });

  it("tells its layers whether they are being trained", () => {
    const path = batchNorm(1);
    const model = residual(sequential(path));
    model.forward(tf.tensor2d([[1], [3]]), training);
    expect(path.state?.num_batches_tracked).toBeTensor([], [1], 0);
    model.forward(tf.tensor2d([[1], [3]]));
    expect(path.state?.num_batches_tracked).toBeTensor([], [1], 0);
  });
});

describe("layers keep no tensor", () => {
  const cases: [string, () => Model, number[], number][] = [
    ["conv2d", () => conv2d(1, 2, { kernelSize: 3, random }), [2, 4, 4, 1], 2],
    [
      "conv2d without bias",
      () => conv2d(1, 2, { kernelSize: 3, random, bias: false }),
      [2, 4, 4, 1],
      1,
    ],
    ["linear by kaiming", () => linear(2, 3, { random, initial: "kaiming" }), [1, 2], 2],
    ["maxPool", () => maxPool(2), [2, 4, 4, 1], 0],
    ["averagePool", () => averagePool(2, { padding: 1 }), [2, 4, 4, 1], 0],
    ["globalAveragePool", () => globalAveragePool(), [2, 4, 4, 1], 0],
    ["flatten", () => flatten(), [2, 4, 4, 3], 0],
    ["leakyRelu", () => leakyRelu(), [2, 4], 0],
    ["sigmoid", () => sigmoid(), [2, 4], 0],
    ["tanh", () => tanh(), [2, 4], 0],
    ["batchNorm", () => batchNorm(4), [3, 4], 5],
    ["residual", () => residual(sequential(batchNorm(4), tanh())), [3, 4], 5],
  ];

  it.each(cases)(
    "%s: none but its numbers, and forward none but its outputs",
    (_, make, shape, count) => {
      expect(tensorsKept(make)).toBe(count);
      const model = make();
      const inputs = tf.ones(shape);
      expect(tensorsKept(() => model.forward(inputs))).toBe(1);
      expect(tensorsKept(() => model.forward(inputs, training))).toBe(1);
    },
  );
});
