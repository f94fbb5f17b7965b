import * as tf from "@tensorflow/tfjs";
import { seededRandom } from "@underhood/core";
import { linear, type Model } from "@underhood/models";
import type { Digits } from "../digits.ts";
import { learnerRow } from "./learnerRow.ts";
import { train } from "./training.ts";

/**
 * The chapter's three runs of `nn.Linear`. BasicOptim and SGD take the same steps; the runs differ by
 * their first weights only.
 */
export async function optimiser(digits: Digits) {
  const layerShapes = shapesOf(layerAt(5139));
  const basic = await trainLayer(5139, 20);
  const plain = await trainLayer(6006, 20);
  const table = await trainLayer(6871, 10);
  return {
    layerShapes,
    basicStart: basic.start.mean,
    basicAccuracies: basic.trained.map(({ scores }) => scores.mean),
    sgdAccuracies: plain.trained.map(({ scores }) => scores.mean),
    linearTable: table.trained.map(learnerRow),
  };

  async function trainLayer(word: number, epochs: number) {
    const model = layerAt(word);
    const training = await train(model, digits, { epochs, learningRate: 1 });
    tf.dispose([...model.parameters]);
    return training;
  }
}

/** `nn.Linear(784, 1)`, drawn from so many words into the generator of seed 42. */
function layerAt(word: number): Model {
  const random = seededRandom(42);
  random.skip(word);
  return linear(784, 1, { random });
}

function shapesOf(model: Model): number[][] {
  const shapes = model.parameters.map(({ shape }) => shape);
  tf.dispose([...model.parameters]);
  return shapes;
}
