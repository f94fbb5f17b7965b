// What the training kernels' WebAssembly module offers. Written in AssemblyScript: TypeScript with the
// machine's own numbers. Every pointer is a byte offset in TensorFlow.js's memory, checked by the caller.

export { addInputGradient } from "./addInputGradient";
export { addOuterProducts } from "./addOuterProducts";
export { listColumns } from "./columnLists";
export { denseProduct } from "./denseProduct";
export { depthwiseFilterGradient } from "./depthwiseFilterGradient";
export { depthwiseInputGradient } from "./depthwiseInputGradient";
export { descend } from "./descend";
export { descendAdaptively } from "./descendAdaptively";
export { descendWithMomentum } from "./descendWithMomentum";
export { gatheredProduct } from "./gatheredProduct";
export { intensities, listedIntensities } from "./intensities";
export { maxPool } from "./maxPool";
export { maxPoolGradient } from "./maxPoolGradient";
export { countZeros, listNonZeros } from "./nonZeros";
export { normalise, normaliseSlopes } from "./normalise";
export { packPanels } from "./packPanels";
export { packRows } from "./packRows";
export { reluGradient } from "./reluGradient";
export { rowArithmetic } from "./rowArithmetic";
export { segmentSums } from "./segmentSums";
export { rowTimesRowProduct, sumOfRowsProduct } from "./slimProducts";
export { descendSparseColumns, sparseColumnsProduct } from "./sparseColumns";
export { sparseRowsProduct } from "./sparseRows";
export { columnSums, rowSums } from "./sums";
export { transpose } from "./transpose";
export { packWidePanels } from "./widePanels";
