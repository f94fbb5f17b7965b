// A user's program: learns to tell 3s from 7s, and looks at what it made of the digits. `npm run check`
// installs the packed packages here as a user would, type-checks it, and runs it in Node.
import assert from "node:assert/strict";
import { seededRandom, useEngine } from "@underhood/core";
import { batches, imageAt, loadDigits } from "@underhood/data";
import { binaryAccuracy, Learner, linear, mnistLoss, sgd } from "@underhood/models";
import { describePicture, digit, renderToSvg, renderToTerminal } from "@underhood/viz";

const engine = await useEngine();
assert.equal(engine.name, "wasm", engine.reason);

const { training, validation } = await loadDigits({ labels: [3, 7] });
const random = seededRandom(42);
const learner = new Learner({
  model: linear(28 * 28, 1, { random }),
  training: batches(training, { size: 64, positive: 3, random }),
  validation: batches(validation, { size: 64, positive: 3 }),
  loss: mnistLoss,
  optimiser: sgd(),
  metrics: { accuracy: binaryAccuracy },
});
const accuracies: number[] = [];
for await (const epoch of learner.fit(3, { learningRate: 1 })) {
  accuracies.push(epoch.metrics.accuracy);
}
assert.equal(accuracies.length, 3);
assert.ok((accuracies.at(-1) ?? 0) > 0.95, `expected to learn, got ${accuracies}`);

const three = digit(imageAt(validation, 0));
assert.match(renderToSvg(three), /^<svg /);
assert.equal(renderToTerminal(three, { color: false }).includes("\u001b"), false);
assert.notEqual(describePicture(three), "");
