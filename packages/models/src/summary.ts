import * as tf from "@tensorflow/tfjs";
import { kindOf, type Shape } from "@underhood/core";
import type { Model } from "./model.ts";

/** A layer, as a {@link Summary} lists it. */
export interface LayerSummary {
  /** What it is called, `linear(784, 30)`; as a branch of another, with its place: `path: relu`. */
  readonly name: string;
  /** How many layers it lies inside: 0 for those of the model itself. */
  readonly depth: number;
  /** What it makes of one example. */
  readonly outputShape: Shape;
  /** How many numbers it learns, those of the layers inside it included. */
  readonly parameterCount: number;
}

/** What a model is made of. */
export interface Summary {
  /** The layers in order, each followed by those inside it. */
  readonly layers: readonly LayerSummary[];
  /** How many numbers the whole model learns. A layer that stands in it twice counts once. */
  readonly parameterCount: number;
  /** All of it as a table for people, in a font of even width. */
  readonly text: string;
}

/**
 * Lists the layers of a model, what shapes go from one to the next, and how many numbers each learns.
 * To find the shapes it lets an example of zeros through, so layers that do not fit are found too.
 *
 * Plain data; no tensor is kept.
 *
 * @param inputShape The shape of one example, without the batch: `[784]`, `[28, 28, 1]`.
 * @throws TypeError for what is no shape; RangeError if the layers do not fit the example, or each other.
 *
 * @example
 * ```ts
 * console.log(summary(simpleNet({ random: seededRandom(42) }), [784]).text);
 * // layer            output       parameters
 * // linear(784, 30)  [batch, 30]      23,550
 * // relu             [batch, 30]           0
 * // linear(30, 1)    [batch, 1]           31
 * // total                             23,581
 * ```
 */
export function summary(model: Model, inputShape: Shape): Summary {
  if (!Array.isArray(inputShape)) {
    throw new TypeError(
      `summary expects the shape of one example, such as [784] or [28, 28, 1], but got ${kindOf(inputShape)}`,
    );
  }
  let rows: readonly LayerSummary[] = [];
  tf.tidy(() => {
    ({ rows } = walk(model, tf.zeros([1, ...inputShape]), model.layers ? -1 : 0));
  });
  // The table's last line is about the model as a whole.
  const layers = model.layers ? rows.slice(1) : rows;
  const parameterCount = countParameters(model);
  return { layers, parameterCount, text: tableText(layers, parameterCount) };
}

interface Walk {
  readonly rows: readonly LayerSummary[];
  readonly outputs: tf.Tensor;
}

/** Goes through a model and the models inside it. */
function walk(model: Model, inputs: tf.Tensor, depth: number, place = ""): Walk {
  const inside: LayerSummary[] = [];
  let outputs = inputs;
  for (const layer of model.layers ?? []) {
    const step = walk(layer, outputs, depth + 1);
    inside.push(...step.rows);
    outputs = step.outputs;
  }
  for (const [name, branch] of Object.entries(model.branches ?? {})) {
    inside.push(...walk(branch, inputs, depth + 1, `${name}: `).rows);
  }
  if (model.layers === undefined) {
    outputs = model.forward(inputs);
  }
  const row = {
    name: `${place}${model.name ?? "model"}`,
    depth,
    outputShape: outputs.shape.slice(1),
    parameterCount: countParameters(model),
  };
  return { rows: [row, ...inside], outputs };
}

function countParameters({ parameters }: Model): number {
  return parameters.reduce((total, { size }) => total + size, 0);
}

function tableText(layers: readonly LayerSummary[], total: number): string {
  const rows = [
    ["layer", "output", "parameters"],
    ...layers.map(({ name, depth, outputShape, parameterCount }) => [
      `${"  ".repeat(depth)}${name}`,
      `[${["batch", ...outputShape].join(", ")}]`,
      parameterCount.toLocaleString("en-US"),
    ]),
    ["total", "", total.toLocaleString("en-US")],
  ];
  const [first, second, third] = [0, 1, 2].map((i) =>
    Math.max(...rows.map((row) => row[i]?.length ?? 0)),
  );
  return rows
    .map(([name = "", output = "", count = ""]) =>
      [name.padEnd(first ?? 0), output.padEnd(second ?? 0), count.padStart(third ?? 0)].join("  "),
    )
    .join("\n");
}
