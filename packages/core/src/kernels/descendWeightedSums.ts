import type * as tf from "@tensorflow/tfjs";
import { assertShapeIs } from "./assertShapeIs.ts";
import { withColumnLists } from "./columnLists.ts";
import type { Kernel } from "./kernel.ts";
import { multiply } from "./multiply.ts";
import { isWorthLooking } from "./multiplySkippingZeros.ts";
import { forgetNonZeros } from "./rememberedNonZeros.ts";
import type { Rows } from "./rows.ts";
import { shareOfZeros } from "./shareOfZeros.ts";
import { forgetWidePanels, type Panelled, withWidePanels } from "./widePanels.ts";
import type { Workbench } from "./workbench.ts";

/** What {@link descendWeightedSumsKernel} is told. */
interface Attributes {
  readonly learningRate: number;
}

/** Changes the weight and the bias of weighted sums in place, down their gradients. It makes nothing. */
export const descendWeightedSumsKernel: Kernel = {
  name: "UnderhoodDescendWeightedSums",
  run({ inputs: given, attrs }, bench) {
    const { slopes, inputs, weight, bias } = given as Record<
      "slopes" | "inputs" | "weight",
      tf.TensorInfo
    > & { readonly bias?: tf.TensorInfo };
    const { learningRate } = attrs as unknown as Attributes;
    const [rows = 0, length = 0] = inputs.shape;
    const [, columns = 0] = slopes.shape;
    assertShapeIs([rows, length], inputs, "inputs");
    assertShapeIs([rows, columns], slopes, "the slopes of the sums");
    assertShapeIs([columns, length], weight, "a weight");
    if (bias) assertShapeIs([columns], bias, "a bias");
    const step: Step = {
      slopes: bench.offsetOf(slopes),
      inputs: { offset: bench.offsetOf(inputs), rows, length, id: inputs.dataId },
      columns,
      weight,
      learningRate,
    };
    forgetNonZeros(bench, weight);
    if (!descendSkippingZeros(bench, step)) descendAlongGradient(bench, step);
    if (bias) {
      forgetNonZeros(bench, bias);
      bench.withScratch(columns, (sums) => {
        bench.functions.columnSums(step.slopes, rows, columns, sums, 1);
        bench.functions.descend(bench.offsetOf(bias), sums, learningRate, 0, columns);
      });
    }
    return [];
  },
};

interface Step extends Attributes {
  readonly slopes: number;
  readonly inputs: Rows;
  readonly columns: number;
  readonly weight: tf.TensorInfo;
}

/** Returns false, and has done nothing, if there are few zeros or a number is not finite. */
function descendSkippingZeros(bench: Workbench, step: Step): boolean {
  const { inputs, columns, weight, learningRate } = step;
  const { rows: inner, length } = inputs;
  if (!isWorthLooking(columns, inner, length) || shareOfZeros(bench, inputs) === 0) return false;
  const slopes = { offset: step.slopes, inner, columns, innerStep: 4 * columns, columnStep: 4 };
  // As the product of the way forth has packed it.
  const weights: Panelled = {
    offset: bench.offsetOf(weight),
    inner: length,
    columns,
    innerStep: 4,
    columnStep: 4 * length,
    id: weight.dataId,
  };
  let areFinite = true;
  const isDone = withWidePanels(bench, weights, (weightPanels) => {
    areFinite = withWidePanels(bench, slopes, (slopePanels) =>
      withColumnLists(bench, inputs, ({ starts, entries }) =>
        bench.withScratch(32, (scratch) => {
          const panels = [slopePanels, weightPanels] as const;
          const sizes = [length, inner, columns] as const;
          const { offset } = weights;
          const rates = [offset, learningRate] as const;
          const check = bench.functions.descendSparseColumns(
            starts,
            entries,
            ...panels,
            ...rates,
            ...sizes,
            scratch,
          );
          if (check !== 0) forgetWidePanels(bench, weight);
        }),
      ),
    );
  });
  return isDone && areFinite;
}

function descendAlongGradient(
  bench: Workbench,
  { slopes, inputs, columns, weight, learningRate }: Step,
) {
  const count = columns * inputs.length;
  forgetWidePanels(bench, weight);
  bench.withScratch(count, (gradient) => {
    multiply(bench, {
      rows: columns,
      inner: inputs.rows,
      columns: inputs.length,
      a: slopes,
      b: inputs.offset,
      to: gradient,
      transposeA: true,
      transposeB: false,
      bId: inputs.id,
    });
    bench.functions.descend(bench.offsetOf(weight), gradient, learningRate, 0, count);
  });
}
