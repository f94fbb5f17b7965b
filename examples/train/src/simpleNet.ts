import type { SeededRandom } from "@underhood/core";
import { linear, type Model, relu, sequential } from "@underhood/models";

const hidden = 30;

/** Makes the course's first neural net: `[batch, inputs] → [batch, 1]`, above 0 for yes. */
export function simpleNet(inputs: number, random: SeededRandom): Model {
  return sequential(linear(inputs, hidden, { random }), relu(), linear(hidden, 1, { random }));
}
