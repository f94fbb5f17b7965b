import type { TensorInfo } from "@tensorflow/tfjs";
import { sizeOf } from "../shape.ts";
import type { Kernel } from "./kernel.ts";
import { matrixProduct } from "./matrixProduct.ts";

/** `tf.fused.matMul` of matrices, and a bias that is added to each row of their products in place. */
export const fusedMatrixProduct: Kernel = {
  name: "_FusedMatMul",
  run({ inputs, attrs }, bench) {
    const { b, bias } = inputs as { b: TensorInfo; bias?: TensorInfo };
    const { activation = "linear", transposeB } = attrs as unknown as Attributes;
    const columns = b.shape.at(transposeB ? -2 : -1);
    const isOurs =
      activation === "linear" &&
      (bias === undefined ||
        (bias.dtype === "float32" && bias.shape.length === 1 && bias.shape[0] === columns));
    const product = isOurs ? matrixProduct.run({ inputs, attrs }, bench) : undefined;
    if (product && bias && columns) {
      const to = bench.offsetOf(product);
      const rows = sizeOf(product.shape) / columns;
      bench.functions.rowArithmetic(0, to, bench.offsetOf(bias), to, rows, columns);
    }
    return product;
  },
};

interface Attributes {
  readonly activation?: string;
  readonly transposeB: boolean;
}
