import * as tf from "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-webgpu";
import { seededRandom, useEngine, valueAndGradients } from "@underhood/core";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { engineFiles } from "../engineFiles.ts";
import { forgetEngine } from "../forgetEngine.ts";

beforeEach(forgetEngine);
afterAll(async () => {
  forgetEngine();
  tf.removeBackend("webgpu"); // as it was before the import
  await useEngine("wasm", engineFiles);
});

/** Trains a conv net for a few steps on the engine in use. Returns its loss after each. */
async function lossesOfTraining(): Promise<number[]> {
  const random = seededRandom(1);
  const images = random.uniform([8, 12, 12, 1]);
  const targets = random.uniform([8, 3]);
  const parameters = [
    tf.variable(random.normal([3, 3, 1, 4]).div(3)),
    tf.variable(tf.zeros([4])),
    tf.variable(random.normal([36, 3]).div(6)),
  ];
  const [filters, bias, weights] = parameters as [tf.Variable, tf.Variable, tf.Variable];
  const losses: number[] = [];
  for (let step = 0; step < 6; step++) {
    const { value, gradients } = valueAndGradients(() => {
      const seen = tf.conv2d(images as tf.Tensor4D, filters as unknown as tf.Tensor4D, 2, "same");
      const largest = tf.maxPool(tf.relu(tf.add(seen, bias)) as tf.Tensor4D, 2, 2, "same");
      const outputs = tf.matMul(tf.reshape(largest, [8, 36]), weights);
      return tf.mean(tf.squaredDifference(outputs, targets)) as tf.Scalar;
    }, parameters);
    tf.tidy(() => {
      parameters.forEach((parameter, i) => {
        parameter.assign(tf.sub(parameter, tf.mul(gradients[i] as tf.Tensor, 0.5)));
      });
    });
    losses.push((await value.data())[0] as number);
    tf.dispose([value, ...gradients]);
  }
  tf.dispose([images, targets, ...parameters]);
  return losses;
}

describe.each([
  { name: "webgl", reason: "this browser has WebGL" },
  { name: "webgpu", reason: "this browser has WebGPU" },
] as const)("useEngine($name)", ({ name, reason }) => {
  it("trains a conv net as wasm does", async () => {
    await useEngine("wasm", engineFiles);
    const onWasm = await lossesOfTraining();
    expect(onWasm.at(-1)).toBeLessThan((onWasm[0] as number) * 0.75);

    expect(await useEngine(name)).toEqual({ name, reason });
    const onGraphics = await lossesOfTraining();
    onGraphics.forEach((loss, step) => {
      expect(loss).toBeCloseTo(onWasm[step] as number, 4);
    });
  });

  it("refuses a graphics card that gets a gradient wrong, and keeps the engine in use", async () => {
    await useEngine("cpu");
    await tf.setBackend(name);
    await tf.setBackend("cpu");
    const kernel = tf.getKernel("MaxPoolGrad", name);
    tf.unregisterKernel("MaxPoolGrad", name);
    tf.registerKernel({
      ...kernel,
      kernelFunc: ({ inputs }) => tf.zerosLike(inputs.input as tf.Tensor),
    });
    await expect(useEngine(name)).rejects.toThrow(
      new Error(
        `${name} does not train rightly here: the gradient of the images should be 1 at 0, and is 0. ` +
          'useEngine("wasm") does everywhere',
      ),
    );
    expect(tf.getBackend()).toBe("cpu");
    expect(tf.scalar(2).square()).toBeTensor([], [4]);

    tf.unregisterKernel("MaxPoolGrad", name);
    tf.registerKernel(kernel);
    expect((await useEngine(name)).name).toBe(name);
  });

  it("keeps no tensor of its test", async () => {
    await useEngine("cpu");
    const before = tf.memory().numTensors;
    await useEngine(name);
    expect(tf.memory().numTensors).toBe(before);
  });
});
