import { useEngine } from "@underhood/core";
import { beforeAll, describe, expect, it } from "vitest";
import { CellRunner } from "../../../src/cells/CellRunner.ts";
import { loadLessonModule } from "../../../src/cells/lessonModules.ts";
import { type CellOutcome, runCell } from "../../../src/cells/runCell.ts";
import { TensorLedger } from "../../../src/cells/TensorLedger.ts";

beforeAll(async () => {
  await useEngine();
});

const above = `import * as tf from "@tensorflow/tfjs";
import { broadcastShapes, describe, valueAndGradients } from "@underhood/core";
import { loadDigits, selectLabels } from "@underhood/data";
import { show } from "@underhood/viz";
const images = tf.zeros([100, 28, 28]);
const mean = tf.zeros([28, 28]);`;

/** Runs a code below one that imports the packages and declares some tensors. */
async function run(code: string): Promise<CellOutcome> {
  const runner = new CellRunner(loadLessonModule);
  const ledger = new TensorLedger();
  const { problem } = await runCell(runner, { name: "above", code: above, line: 1 }, ledger);
  expect(problem).toBeUndefined();
  return runCell(runner, { name: "here", code, line: 7 }, ledger);
}

describe("a run whose end is explained", () => {
  it.each<[string, RegExp, string, RegExp, RegExp]>([
    [
      "const perImage = images.mean([1, 2]);\nimages.sub(perImage);",
      /could not be broadcast together with shapes 100,28,28 and 100/,
      "These two shapes do not fit together",
      /On the last axis, 28 meets 100\./,
      /`\.reshape\(\[100, 1, 1\]\)` on `perImage`/,
    ],
    [
      "const flat = tf.zeros([784]);\nmean.sub(flat)",
      /shapes 28,28 and 784/,
      "These two shapes do not fit together",
      /28 meets 784/,
      /`\.reshape\(\[28, 28\]\)` on `flat`/,
    ],
    [
      "const a = tf.zeros([2, 3]), b = tf.zeros([3, 2]);\na.add(b)",
      /shapes 2,3 and 3,2/,
      "These two shapes do not fit together",
      /On the last axis, 3 meets 2\./,
      /`\.reshape\(\[2, 3\]\)` on `b`|`\.transpose\(\)` on `b`/,
    ],
    [
      "const means = tf.zeros([2, 28, 28]);\nimages.sub(means)",
      /shapes 100,28,28 and 2,28,28/,
      "These two shapes do not fit together",
      /On axis −3, counted from the right, 100 meets 2\./,
      /each of the 100 is to meet each of the 2.*`\.reshape\(\[100, 1, 28, 28\]\)` on `images`/,
    ],
    [
      "broadcastShapes([4, 3], [4, 5])",
      /^RangeError: cannot broadcast \[4, 3\] with \[4, 5\]/,
      "These two shapes do not fit together",
      /On the last axis, 3 meets 5\./,
      /one of the two is not what you meant/,
    ],
    [
      "const weights = tf.zeros([28]);\nmean.matMul(weights)",
      /inner shapes \(28\) and \(undefined\)|\[28, \]/,
      "matMul multiplies tables",
      /`weights` has the shape \[28\].*The other side is \[28, 28\]/,
      /`\.reshape\(\[28, 1\]\)`/,
    ],
    [
      "tf.zeros([2, 3]).matMul(tf.zeros([2, 3]))",
      /inner shapes \(3\) and \(2\)/,
      "The inner sizes differ",
      /3 numbers long.*2 numbers long/,
      /`a\.matMul\(b, false, true\)`/,
    ],
    [
      "mean.dispose();\nmean.add(1)",
      /Tensor is disposed/,
      "That tensor is gone",
      /`mean` is still there by name/,
      /Run the cell that makes it again/,
    ],
    [
      "const set = loadDigits({ labels: [3, 7] });\nset.training.images",
      /Cannot read properties of undefined \(reading 'images'\)/,
      "An await is missing",
      /`set` is a promise here/,
      /behind the `=`/,
    ],
    [
      "const { training } = loadDigits({ labels: [3, 7] });\ntraining.images",
      /Cannot read properties of undefined \(reading 'images'\)/,
      "An await is missing",
      /`training` was taken out of a promise/,
      /`await` before the call/,
    ],
    [
      "mean.sub(mean.data())",
      /Argument 'b' passed to 'sub' must be a Tensor or TensorLike, but got 'Promise'/,
      "An await is missing",
      /What was handed over here is a promise/,
      /`await` before/,
    ],
    [
      "show(mean.data())",
      /got a promise of them|got (a )?[Pp]romise/,
      "An await is missing",
      /is a promise/,
      /`await` before/,
    ],
    [
      "const w = tf.variable(tf.zeros([3]));\nvalueAndGradients(() => w.greater(0).toFloat().mean(), [w])",
      /Greater has no gradient/,
      "A staircase has no slope",
      /`greater` answers 0 or 1/,
      /`sigmoid\(\)`/,
    ],
    [
      "tf.grad((x) => x.greater(0).toFloat().mean())(tf.zeros([3]))",
      /gradient function not found for Greater/,
      "A staircase has no slope",
      /Its slope is 0 everywhere/,
      /Keep the comparison for the accuracy/,
    ],
    [
      "imagse.mean()",
      /^ReferenceError: imagse is not defined/,
      "Nothing is called imagse",
      /letter by letter/,
      /Did you mean `images`\?/,
    ],
  ])("%j", async (code, message, title, text, fix) => {
    const { problem, explanation } = await run(code);
    expect(problem?.message).toMatch(message);
    expect(problem).toMatchObject({ cell: "here", line: code.split("\n").length });
    expect(explanation?.title).toBe(title);
    expect(explanation?.text).toMatch(text);
    expect(explanation?.fix).toMatch(fix);
  });

  it.each([
    ["mean.div(0)", "NaN: not a number"],
    ["show(0 / 0)", "NaN: not a number"],
    ["show(describe(tf.log(tf.scalar(-1))))", "NaN: not a number"],
    ["mean.data()", "An await is missing"],
    ["const { training, validation } = loadDigits();", "An await is missing"],
  ])("%j, though nothing fails", async (code, title) => {
    const { problem, explanation } = await run(code);
    expect(problem).toBeUndefined();
    expect(explanation?.title).toBe(title);
  });

  it("draws the clashing shapes, named as the failing line names them", async () => {
    const { explanation } = await run(
      "const perImage = images.mean([1, 2]);\nimages.sub(perImage);",
    );
    expect(explanation?.picture).toMatchObject({
      kind: "shapeDiagram",
      operands: [
        { name: "images", shape: [100, 28, 28] },
        { name: "perImage", shape: [100] },
      ],
    });
  });

  it("names a training that diverges, and what to try", async () => {
    const { problem, explanation } = await run(
      `import { linear, Learner, meanSquaredError, sgd } from "@underhood/models";
import { seededRandom } from "@underhood/core";
const batch = { inputs: tf.fill([4, 2], 1e10), targets: tf.ones([4, 1]) };
const batches = Object.assign([batch], { length: 1 });
const model = linear(2, 1, { random: seededRandom(1) });
const learner = new Learner({ model, training: batches, validation: batches, loss: meanSquaredError, optimiser: sgd(), metrics: {} });
for await (const epoch of learner.fit(20, { learningRate: 1e10 })) show(epoch.trainingLoss);`,
    );
    expect(problem?.message).toMatch(/^DivergenceError: the loss (became|is) (NaN|Infinity)/);
    expect(explanation?.title).toBe("The training has run away");
    expect(explanation?.fix).toContain("ten times smaller");
  });

  it("does not blame the learning rate where the training says that it is not to blame", async () => {
    const { explanation } = await run(
      'import { DivergenceError } from "@underhood/models";\n' +
        'throw new DivergenceError({ loss: NaN, place: "at epoch 1", learningRate: 1, stepsTaken: 0, spoiledData: ["inputs"], spoiledNumbers: [] });',
    );
    expect(explanation?.title).toBe("NaN: not a number");
  });

  it.each([
    "1 + 1",
    "'a Nandu and BANANA'",
    "throw new Error('so')",
    "images.mean(0)",
    "'NaN'.length",
  ])("explains nothing about %j", async (code) => {
    expect((await run(code)).explanation).toBeUndefined();
  });
});
