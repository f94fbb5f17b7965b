import {
  blockUntilReady,
  defaultDevice,
  grad,
  init,
  type Array as JaxArray,
  jit,
  lax,
  nn,
  numpy as np,
} from "@jax-js/jax";
import type { TrainingAndValidation } from "@underhood/data";
import { type Examples, examplesAt, partsOf } from "./examplesAt.ts";
import { initialWeights } from "./initialWeights.ts";
import type { Net } from "./nets.ts";
import { timeEpochs } from "./timeEpochs.ts";
import type { Task, Trained } from "./trained.ts";

/** Trains with jax-js on its WebAssembly: one compiled function for a whole step, as its guide advises. */
export async function trainJax(
  net: Net,
  { training, validation }: TrainingAndValidation,
  task: Task,
): Promise<Trained> {
  await init("wasm");
  defaultDevice("wasm");
  const { isPair, isConvolution } = net;
  let parameters = initialWeights(net).flatMap(({ weight, bias, inputs, outputs }) => [
    np.array(weight).reshape(isConvolution ? [outputs, inputs, 3, 3] : [inputs, outputs]),
    np.array(bias).reshape(isConvolution ? [outputs, 1, 1] : [outputs]),
  ]);
  const forward = (weights: JaxArray[], inputs: JaxArray): JaxArray => {
    let values = inputs;
    for (let i = 0; i < weights.length; i += 2) {
      const weight = weights[i] as JaxArray;
      if (i > 0) values = nn.relu(values);
      values = isConvolution
        ? lax.conv(
            values,
            weight,
            [2, 2],
            [
              [1, 1],
              [1, 1],
            ],
          )
        : np.matmul(values, weight);
      values = values.add(weights[i + 1] as JaxArray);
    }
    return isConvolution ? values.reshape([values.shape[0] as number, 10]) : values;
  };
  const loss = (weights: JaxArray[], inputs: JaxArray, targets: JaxArray): JaxArray => {
    const outputs = forward(weights, inputs);
    if (isPair) return np.abs(targets.sub(nn.sigmoid(outputs))).mean();
    return nn.logSoftmax(outputs, 1).mul(nn.oneHot(targets, 10)).sum(1).mean().neg();
  };
  const step = jit((weights: JaxArray[], inputs: JaxArray, targets: JaxArray): JaxArray[] => {
    const slopes = grad(loss)(
      weights.map((weight) => weight.ref),
      inputs,
      targets,
    ) as JaxArray[];
    return weights.map((weight, i) => weight.sub((slopes[i] as JaxArray).mul(net.learningRate)));
  });
  const arraysOf = ({ count, inputs, targets }: Examples) => ({
    inputs: np.array(inputs).reshape(isConvolution ? [count, 1, 28, 28] : [count, 784]),
    targets: isPair
      ? np.array(Float32Array.from(targets)).reshape([count, 1])
      : np.array(targets, { dtype: np.int32 }),
  });
  const timed = await timeEpochs(
    training.labels.length,
    net.batchSize,
    task,
    (places) => {
      const { inputs, targets } = arraysOf(examplesAt(training, places, isPair));
      parameters = step(parameters, inputs, targets);
    },
    () => blockUntilReady(parameters),
  );
  // Who is too slow to finish an epoch would take too long here as well.
  const judged = timed.stepsTimed === undefined ? validation.labels.length : 256;
  let right = 0;
  for (const part of partsOf(validation, judged, isPair)) {
    const { inputs, targets } = arraysOf(part);
    targets.dispose();
    const outputs = forward(
      parameters.map((parameter) => parameter.ref),
      inputs,
    );
    const classes = isPair ? 1 : 10;
    const values = (await outputs.data()) as Float32Array;
    for (let i = 0; i < part.count; i++) {
      const row = values.subarray(i * classes, (i + 1) * classes);
      const told = isPair ? Number((row[0] as number) > 0) : row.indexOf(Math.max(...row));
      if (told === part.targets[i]) right++;
    }
  }
  return { ...timed, accuracy: right / judged };
}
