import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import {
  type Arbitrary,
  assert,
  constantFrom,
  integer,
  oneof,
  property,
  record,
  tuple,
} from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engineFiles } from "../engineFiles.ts";
import {
  plainConvolution,
  plainFilterGradient,
  plainInputGradient,
  type Sizes,
} from "./plainConvolution.ts";

beforeAll(async () => {
  await useEngine("wasm", engineFiles);
});

type Shape4D = [number, number, number, number];
type Pad = tf.backend_util.ExplicitPadding | "same" | "valid";

interface Convolution {
  readonly inShape: Shape4D;
  readonly filterShape: Shape4D;
  readonly strides: [number, number];
  readonly pad: Pad;
}

const upTo = (max: number) => integer({ min: 0, max });
const from1To = (max: number) => integer({ min: 1, max });

/** Convolutions of all kinds whose filters fit into the images. */
const convolutions: Arbitrary<Convolution> = record({
  batch: upTo(3),
  beyondFilter: tuple(upTo(7), upTo(7)),
  filter: tuple(from1To(4), from1To(4)),
  channels: from1To(6),
  outChannels: from1To(13),
  strides: tuple(from1To(3), from1To(3)),
  pad: oneof(
    constantFrom<Pad>("same", "valid"),
    tuple(upTo(2), upTo(2), upTo(2), upTo(2)).map(
      ([top, bottom, left, right]): Pad => [
        [0, 0],
        [top, bottom],
        [left, right],
        [0, 0],
      ],
    ),
  ),
}).map(({ batch, beyondFilter, channels, filter, outChannels, ...rest }) => ({
  inShape: [batch, beyondFilter[0] + filter[0], beyondFilter[1] + filter[1], channels],
  filterShape: [...filter, channels, outChannels],
  ...rest,
}));

function sizesOf({ inShape, filterShape, strides, pad }: Convolution): Sizes {
  return tf.backend_util.computeConv2DInfo(inShape, filterShape, strides, 1, pad);
}

/** Small whole numbers, whose sums are exact in whatever order. */
function wholeNumbers(shape: readonly number[], step: number): Float32Array {
  const size = tf.util.sizeFromShape([...shape]);
  return Float32Array.from({ length: size }, (_, i) => ((i * step + (i >> 3)) % 9) - 4);
}

interface Values {
  readonly x: Float32Array;
  readonly filter: Float32Array;
  readonly dy: Float32Array;
}

function valuesFor(convolution: Convolution): Values {
  return {
    x: wholeNumbers(convolution.inShape, 7),
    filter: wholeNumbers(convolution.filterShape, 5),
    dy: wholeNumbers(sizesOf(convolution).outShape, 4),
  };
}

/** The convolution and its two gradients, with the kernels of the engine in use. */
function computed({ inShape, filterShape, strides, pad }: Convolution, values: Values) {
  const x = tf.tensor4d(values.x, inShape);
  const filter = tf.tensor4d(values.filter, filterShape);
  const convolve = (images: tf.Tensor, filters: tf.Tensor) =>
    tf.conv2d(images as tf.Tensor4D, filters as tf.Tensor4D, strides, pad);
  const y = convolve(x, filter);
  const [dx, dFilter] = tf.grads(convolve)([x, filter], tf.tensor4d(values.dy, y.shape));
  return { y, dx, dFilter };
}

function expectPlainNumbers(convolution: Convolution, values: Values): void {
  tf.tidy(() => {
    const sizes = sizesOf(convolution);
    const { inShape, filterShape } = convolution;
    const { y, dx, dFilter } = computed(convolution, values);
    expect(y).toBeTensor(sizes.outShape, plainConvolution(values.x, values.filter, sizes), 0);
    expect(dFilter).toBeTensor(filterShape, plainFilterGradient(values.x, values.dy, sizes), 0);
    expect(dx).toBeTensor(inShape, plainInputGradient(values.dy, values.filter, sizes), 0);
  });
}

describe("tf.conv2d", () => {
  it("slides each filter over the image, and sends the gradients back the same way", () => {
    const x = tf.tensor4d([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 3, 3, 1]);
    const filter = tf.tensor4d([1, 10, 100, 1000], [2, 2, 1, 1]);
    const convolve = (images: tf.Tensor, filters: tf.Tensor) =>
      tf.conv2d(images as tf.Tensor4D, filters as tf.Tensor4D, 1, "valid");
    expect(convolve(x, filter)).toBeTensor([1, 2, 2, 1], [5421, 6532, 8754, 9865]);
    const [dx, dFilter] = tf.grads(convolve)([x, filter], tf.tensor4d([1, 0, 0, 2], [1, 2, 2, 1]));
    expect(dx).toBeTensor([1, 3, 3, 1], [1, 10, 0, 100, 1002, 20, 0, 200, 2000]);
    expect(dFilter).toBeTensor([2, 2, 1, 1], [11, 14, 20, 23]);
  });

  it("and its gradients agree with plain TypeScript for all sizes, strides and paddings", () => {
    assert(
      property(convolutions, (convolution) => {
        expectPlainNumbers(convolution, valuesFor(convolution));
      }),
    );
  });

  it("and its gradients agree with plain TypeScript where a number is NaN or infinite", () => {
    const places = record({
      which: constantFrom<keyof Values>("x", "filter", "dy"),
      where: integer({ min: 0, max: 1 << 20 }),
      what: constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
    });
    assert(
      property(convolutions, places, (convolution, { which, where, what }) => {
        const values = valuesFor(convolution);
        values[which][where % values[which].length] = what;
        expectPlainNumbers(convolution, values);
      }),
    );
  });

  it("reads and writes nothing but its own tensors when the batch is larger than a cache", () => {
    const large: Convolution = {
      inShape: [70, 8, 8, 8],
      filterShape: [2, 2, 8, 3],
      strides: [2, 2],
      pad: [
        [0, 0],
        [1, 1],
        [1, 1],
        [0, 0],
      ],
    };
    expectPlainNumbers(large, valuesFor(large));
  });

  it("takes dilated filters, which have no gradient in TensorFlow.js", () => {
    const inShape: Shape4D = [2, 7, 8, 3];
    const filterShape: Shape4D = [2, 3, 3, 5];
    for (const dilations of [2, [1, 2], [3, 1]] as const) {
      const each = dilations as number | [number, number];
      const sizes = tf.backend_util.computeConv2DInfo(inShape, filterShape, 1, each, "same");
      const x = wholeNumbers(inShape, 7);
      const filter = wholeNumbers(filterShape, 5);
      expect(
        tf.conv2d(
          tf.tensor4d(x, inShape),
          tf.tensor4d(filter, filterShape),
          1,
          "same",
          "NHWC",
          each,
        ),
      ).toBeTensor(sizes.outShape, plainConvolution(x, filter, sizes), 0);
    }
  });

  it("keeps no tensor but its result, and no room in the memory", () => {
    const convolution: Convolution = {
      inShape: [2, 5, 5, 3],
      filterShape: [3, 3, 3, 5],
      strides: [2, 2],
      pad: "same",
    };
    const before = tf.memory();
    tf.tidy(() => {
      computed(convolution, valuesFor(convolution));
    });
    expect(tf.memory()).toMatchObject({
      numTensors: before.numTensors,
      numDataBuffers: before.numDataBuffers,
    });
  });
});

describe("tf.fused.conv2d", () => {
  it.each(["linear", "relu"] as const)(
    "adds the bias and applies %s as plain TypeScript does, both ways",
    (activation) => {
      assert(
        property(convolutions, (convolution) => {
          const { inShape, filterShape, strides, pad } = convolution;
          const sizes = sizesOf(convolution);
          const values = valuesFor(convolution);
          const bias = wholeNumbers([filterShape[3]], 2);
          tf.tidy(() => {
            const fused = (x: tf.Tensor, filter: tf.Tensor, offsets: tf.Tensor) =>
              tf.fused.conv2d({
                x: x as tf.Tensor4D,
                filter: filter as tf.Tensor4D,
                bias: offsets,
                strides,
                pad,
                activation,
              });
            const inputs = [
              tf.tensor4d(values.x, inShape),
              tf.tensor4d(values.filter, filterShape),
              tf.tensor1d(bias),
            ] as const;
            const sums = plainConvolution(values.x, values.filter, sizes).map(
              (sum, i) => sum + (bias[i % bias.length] as number),
            );
            const isOn = (i: number) => activation === "linear" || (sums[i] as number) > 0;
            const expected = sums.map((sum, i) => (isOn(i) ? sum : 0));
            expect(fused(...inputs)).toBeTensor(sizes.outShape, expected, 0);

            const dy = values.dy.map((value, i) => (isOn(i) ? value : 0));
            const gradients = tf.grads(fused)(
              [...inputs],
              tf.tensor4d(values.dy, sizes.outShape as Shape4D),
            );
            expect(gradients[0]).toBeTensor(
              inShape,
              plainInputGradient(dy, values.filter, sizes),
              0,
            );
            expect(gradients[1]).toBeTensor(
              filterShape,
              plainFilterGradient(values.x, dy, sizes),
              0,
            );
          });
        }),
      );
    },
  );
});

describe("an operation that computes by convolutions", () => {
  const x = wholeNumbers([2, 6, 5, 3], 7);

  /** The value and the gradients of `compute` on one engine. */
  async function on(engine: "wasm" | "cpu", compute: () => tf.Tensor[]): Promise<Float32Array[]> {
    await useEngine(engine, engineFiles);
    return tf.tidy(() => compute().map((tensor) => tensor.dataSync<"float32">()));
  }

  afterAll(async () => {
    await useEngine("wasm", engineFiles);
  });

  it.each<{ name: string; compute: () => tf.Tensor[] }>([
    {
      name: "conv1d",
      compute: () => {
        const convolve = (images: tf.Tensor, filter: tf.Tensor) =>
          tf.conv1d(images as tf.Tensor3D, filter as tf.Tensor3D, 2, "same");
        const inputs = [
          tf.tensor3d(x, [2, 30, 3]),
          tf.tensor3d(wholeNumbers([5, 3, 6], 5), [5, 3, 6]),
        ];
        return [
          convolve(inputs[0] as tf.Tensor, inputs[1] as tf.Tensor),
          ...tf.grads(convolve)(inputs),
        ];
      },
    },
    {
      name: "conv2dTranspose",
      compute: () => {
        const convolve = (images: tf.Tensor, filter: tf.Tensor) =>
          tf.conv2dTranspose(
            images as tf.Tensor4D,
            filter as tf.Tensor4D,
            [2, 12, 10, 4],
            2,
            "same",
          );
        const filter = tf.tensor4d(wholeNumbers([3, 3, 4, 3], 5), [3, 3, 4, 3]);
        const inputs = [tf.tensor4d(x, [2, 6, 5, 3]), filter];
        return [convolve(inputs[0] as tf.Tensor, filter), ...tf.grads(convolve)(inputs)];
      },
    },
  ])("$name agrees with TensorFlow.js's cpu backend, both ways", async ({ compute }) => {
    const wasm = await on("wasm", compute);
    const cpu = await on("cpu", compute);
    expect(wasm).toEqual(cpu);
  });
});

describe("the gradients of tf.conv2d", () => {
  it("agree with central differences", () => {
    const x = tf.tensor4d(wholeNumbers([2, 5, 4, 3], 7), [2, 5, 4, 3]).div(4) as tf.Tensor4D;
    const start = tf.tensor4d(wholeNumbers([3, 2, 3, 2], 5), [3, 2, 3, 2]).div(4) as tf.Tensor4D;
    const loss = (filter: tf.Tensor) =>
      tf
        .conv2d(x, filter as tf.Tensor4D, 2, "same")
        .square()
        .mean();
    const slopes = tf.grad(loss)(start).dataSync();
    const step = 0.01;
    for (const i of [0, 7, 20, 35]) {
      const moved = (by: number) => {
        const values = start.dataSync();
        values[i] = (values[i] as number) + by;
        return loss(tf.tensor4d(values, start.shape)).dataSync()[0] as number;
      };
      expect(slopes[i]).toBeCloseTo((moved(step) - moved(-step)) / (2 * step), 2);
    }
  });
});

describe("the kernels of the gradients", () => {
  it("refuse a gradient of another shape than the outputs", () => {
    const run = (name: string, inputs: tf.NamedTensorInfoMap, attrs: object) => () =>
      tf.engine().runKernel(name, inputs as tf.NamedTensorMap, attrs as unknown as tf.NamedAttrMap);
    const dy = tf.zeros([1, 3, 3, 2]);
    expect(
      run(
        "Conv2DBackpropFilter",
        { x: tf.zeros([1, 3, 3, 1]), dy },
        {
          filterShape: [2, 2, 1, 2],
          strides: 1,
          pad: "valid",
        },
      ),
    ).toThrow(
      new RangeError(
        "expected the gradient of a convolution's outputs of shape [1, 2, 2, 2], got [1, 3, 3, 2]",
      ),
    );
    expect(
      run(
        "Conv2DBackpropInput",
        { filter: tf.zeros([2, 2, 1, 2]), dy },
        {
          inputShape: [1, 3, 3, 1],
          strides: 1,
          pad: "valid",
        },
      ),
    ).toThrow(RangeError);
  });
});
