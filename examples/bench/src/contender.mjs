// node contender.mjs ENGINE NET: trains one of the nets, and prints the seconds of each epoch as JSON.
// ENGINE is "ours", "stock" (TensorFlow.js's own wasm kernels) or "cpu".
import * as tf from "@tensorflow/tfjs";
import { seededRandom, useEngine } from "@underhood/core";
import { batches, loadMnist, selectLabels, take } from "@underhood/data";
import { Learner, sgd } from "@underhood/models";
import { nets } from "./nets.mjs";

const [engine = "ours", name = "simple"] = process.argv.slice(2);
await useEngine(engine === "cpu" ? "cpu" : "wasm", { trainingKernels: engine === "ours" });
const net = nets[/** @type {keyof typeof nets} */ (name)];
const epochs = Number(process.env.BENCH_EPOCHS ?? net.epochs);

const { training, validation } = await loadMnist({ folder: process.env.UNDERHOOD_MNIST });
const chosen = (/** @type {typeof training} */ set) =>
  net.isPair ? selectLabels(set, [3, 7]) : set;
const options = {
  size: net.batchSize,
  ...(net.isPair && { positive: 3 }),
  ...("inputShape" in net && { inputShape: net.inputShape }),
};
const validating = batches(chosen(validation), { ...options, size: 1000 });
const learner = new Learner({
  model: net.make(),
  training: batches(chosen(training), { ...options, random: seededRandom(0) }),
  // The seconds are those of training: PyTorch's are, too.
  validation: batches(take(chosen(validation), 1), options),
  loss: net.loss,
  optimiser: sgd(),
  metrics: { accuracy: net.metric },
});

const seconds = [];
let start = performance.now();
try {
  for await (const _ of learner.fit(epochs, { learningRate: net.learningRate })) {
    seconds.push((performance.now() - start) / 1000);
    start = performance.now();
  }
  const { metrics } = await learner.evaluate(validating);
  const megabytes = process.memoryUsage.rss() / 2 ** 20;
  const { numTensors } = tf.memory();
  console.log(JSON.stringify({ seconds, accuracy: metrics.accuracy, megabytes, numTensors }));
} catch (error) {
  console.log(JSON.stringify({ failure: String(error) }));
}
