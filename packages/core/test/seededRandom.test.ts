import * as tf from "@tensorflow/tfjs";
import { type SeededRandom, seededRandom } from "@underhood/core";
import { describe, expect, it } from "vitest";
import recorded from "./fixtures/random.json" with { type: "json" };

/** What PyTorch drew, written by test/reference/record_random.py. */
type Recorded =
  | ({ call: "uniform"; arguments: [number[], number?, number?] } & Exact)
  | ({ call: "kaimingUniform"; arguments: [number[]] } & Exact)
  | ({ call: "permutation"; arguments: [number] } & Exact)
  | { call: "linearParameters"; arguments: [number, number]; weights: Exact; bias: Exact }
  | RecordedNormals
  | { call: "skip"; arguments: [number] };
interface RecordedNormals {
  call: "normal";
  arguments: [number[]];
  /** Some of the values, by their places, and the sum of all. */
  at: Record<string, number>;
  sum: number;
}
interface Exact {
  first: number[];
  fingerprint: number;
}
const sequences = recorded as unknown as { seed: number; calls: Recorded[] }[];

describe("seededRandom(seed) draws what PyTorch draws after torch.manual_seed(seed)", () => {
  for (const { seed, calls } of sequences) {
    it(`${seed}: ${calls.map(titleOf).join(", ")}`, () => {
      const random = seededRandom(seed);
      for (const call of calls) {
        tf.tidy(() => expectSame(random, call));
      }
    });
  }
});

function titleOf({ call, arguments: values }: Recorded): string {
  return `${call} ${values.map((value) => JSON.stringify(value)).join(" ")}`;
}

function expectSame(random: SeededRandom, recorded: Recorded): void {
  switch (recorded.call) {
    case "uniform":
      expectExact(random.uniform(...recorded.arguments), recorded, recorded.arguments[0]);
      break;
    case "kaimingUniform":
      expectExact(random.kaimingUniform(...recorded.arguments), recorded, recorded.arguments[0]);
      break;
    case "linearParameters": {
      const [inputs, outputs] = recorded.arguments;
      const { weights, bias } = random.linearParameters(inputs, outputs);
      expectExact(weights, recorded.weights, [outputs, inputs]);
      expectExact(bias, recorded.bias, [outputs]);
      break;
    }
    case "permutation":
      expectBits(random.permutation(...recorded.arguments), recorded);
      break;
    case "normal":
      expectNormals(random.normal(...recorded.arguments), recorded);
      break;
    case "skip":
      random.skip(...recorded.arguments);
      break;
  }
}

function expectNormals(drawn: tf.Tensor, { arguments: [shape], at, sum }: RecordedNormals): void {
  expect(drawn.shape).toEqual(shape);
  const values = drawn.dataSync<"float32">();
  for (const [place, value] of Object.entries(at)) {
    expect(Math.abs((values[Number(place)] as number) - value)).toBeLessThan(2e-6);
  }
  const ownSum = values.reduce((total, value) => total + value, 0);
  expect(Math.abs(ownSum - sum)).toBeLessThanOrEqual(2e-6 * values.length);
}

function expectExact(drawn: tf.Tensor, recorded: Exact, shape: readonly number[]): void {
  expect(drawn.shape).toEqual(shape);
  expect(drawn.dtype).toBe("float32");
  expectBits(drawn.dataSync<"float32">(), recorded);
}

function expectBits(values: Float32Array | Int32Array, { first, fingerprint }: Exact): void {
  expect([...values.slice(0, 3)]).toEqual(first.map(Math.fround));
  const words = new Int32Array(values.buffer, values.byteOffset, values.length);
  expect(words.reduce((result, word) => (Math.imul(result, 31) + word) | 0, 0) >>> 0).toBe(
    fingerprint,
  );
}

describe("seededRandom(seed)", () => {
  it("draws the same again from the same seed, and is independent of others", () => {
    const [first, second] = [seededRandom(3), seededRandom(3)];
    seededRandom(4).permutation(100);
    expect([...first.permutation(5), ...first.permutation(5)]).toEqual([
      ...second.permutation(5),
      ...second.permutation(5),
    ]);
  });

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("refuses the seed %d", (seed) => {
    expect(() => seededRandom(seed)).toThrow(
      new RangeError(`expected the seed to be an integer such as 42, got ${seed}`),
    );
  });

  it("has each method keep no tensor but its result", () => {
    const random = seededRandom(1);
    const before = tf.memory().numTensors;
    const { weights, bias } = random.linearParameters(3, 2);
    const drawn = [random.uniform([2]), random.normal([20]), random.kaimingUniform([2, 2])];
    random.permutation(9);
    expect(tf.memory().numTensors - before).toBe(5);
    tf.dispose([weights, bias, drawn]);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("draws nothing, and no word, when it refuses", () => {
    const random = seededRandom(42);
    expect(() => random.uniform([-1])).toThrow(RangeError);
    expect(() => random.normal([2.5])).toThrow(RangeError);
    expect(() => random.uniform([2], 1, 0)).toThrow(RangeError);
    expect(() => random.linearParameters(2, -1)).toThrow(RangeError);
    expect(tf.tidy(() => [...random.uniform([1]).dataSync()])).toEqual([Math.fround(0.8822692633)]);
  });
});

describe("uniform(shape, low, high)", () => {
  it.each([
    [1, 0],
    [Number.NaN, 1],
    [0, Number.POSITIVE_INFINITY],
    [-3e38, 3e38],
  ])("refuses to draw from %d to %d", (low, high) => {
    expect(() => seededRandom(0).uniform([2], low, high)).toThrow(
      new RangeError(`expected low ≤ high, both finite in float32, got ${low} and ${high}`),
    );
  });

  it("refuses a number for a shape, as the other methods do", () => {
    const notAShape = 3 as unknown as number[];
    const random = seededRandom(0);
    const error = new TypeError("expected a shape, such as [28, 28], got 3");
    expect(() => random.uniform(notAShape)).toThrow(error);
    expect(() => random.normal(notAShape)).toThrow(error);
    expect(() => random.kaimingUniform(notAShape)).toThrow(error);
  });
});

describe("kaimingUniform(shape)", () => {
  it.each([[[]], [[5]], [[5, 0]]])("refuses %j, where no output depends on an input", (shape) => {
    expect(() => seededRandom(0).kaimingUniform(shape)).toThrow(
      new RangeError(
        `expected a shape [outputs, inputs] with 1 input or more, got [${shape.join(", ")}]`,
      ),
    );
  });
});

describe("permutation(count)", () => {
  it.each([-1, 2.5, 214_748_364])("refuses to shuffle %d items", (count) => {
    expect(() => seededRandom(0).permutation(count)).toThrow(
      new RangeError(`expected to shuffle a whole number of items below 214748364, got ${count}`),
    );
  });
});

describe("skip(words)", () => {
  it.each([-1, 0.5])("refuses to skip %d words", (words) => {
    expect(() => seededRandom(0).skip(words)).toThrow(
      new RangeError(`expected to skip a whole number of words from 0 up, got ${words}`),
    );
  });
});
