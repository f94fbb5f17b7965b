import type { DepthwiseSizes } from "./depthwiseInfo.ts";
import type { PoolSizes } from "./poolInfo.ts";

/**
 * The functions of assembly/index.ts. Each number is a count, or the byte offset of a tensor's values
 * in TensorFlow.js's memory: **unchecked**, so it has to come from a `Workbench`.
 */
export interface WasmFunctions {
  countZeros(values: number, length: number, samples: number): number;
  descend(
    parameter: number,
    gradient: number,
    learningRate: number,
    weightDecay: number,
    count: number,
  ): void;
  descendAdaptively(
    parameter: number,
    gradient: number,
    mean: number,
    square: number,
    beta1: number,
    newShare1: number,
    beta2: number,
    newShare2: number,
    stepSize: number,
    rootScale: number,
    epsilon: number,
    kept: number,
    weightDecay: number,
    count: number,
  ): void;
  descendWithMomentum(
    parameter: number,
    gradient: number,
    direction: number,
    learningRate: number,
    momentum: number,
    share: number,
    weightDecay: number,
    looksAhead: boolean,
    count: number,
  ): void;
  intensities(bytes: number, to: number, count: number): void;
  listedIntensities(
    bytes: number,
    to: number,
    rows: number,
    length: number,
    places: number,
    ends: number,
    table: number,
  ): number;
  denseProduct(
    a: number,
    aRowStep: number,
    aInnerStep: number,
    b: number,
    bInnerStep: number,
    bColumnStep: number,
    to: number,
    rows: number,
    inner: number,
    columns: number,
    scratch: number,
  ): void;
  listNonZeros(
    matrix: number,
    rows: number,
    length: number,
    places: number,
    ends: number,
    table: number,
  ): number;
  listColumns(
    matrix: number,
    rows: number,
    length: number,
    places: number,
    ends: number,
    starts: number,
    entries: number,
  ): void;
  packWidePanels(
    from: number,
    innerStep: number,
    columnStep: number,
    inner: number,
    columns: number,
    to: number,
  ): number;
  sparseRowsProduct(
    a: number,
    places: number,
    ends: number,
    panels: number,
    to: number,
    rows: number,
    inner: number,
    columns: number,
    scratch: number,
  ): void;
  sparseColumnsProduct(
    starts: number,
    entries: number,
    panels: number,
    to: number,
    toRowStep: number,
    toColumnStep: number,
    rows: number,
    inner: number,
    columns: number,
    scratch: number,
  ): void;
  descendSparseColumns(
    starts: number,
    entries: number,
    slopePanels: number,
    weightPanels: number,
    weight: number,
    rate: number,
    rows: number,
    inner: number,
    columns: number,
    scratch: number,
  ): number;
  rowTimesRowProduct(
    a: number,
    b: number,
    to: number,
    rows: number,
    inner: number,
    columns: number,
  ): void;
  sumOfRowsProduct(
    a: number,
    aRowStep: number,
    aInnerStep: number,
    b: number,
    to: number,
    rows: number,
    inner: number,
    columns: number,
  ): void;
  addOuterProducts(
    from: number,
    rowStarts: number,
    rows: number,
    numbers: number,
    others: number,
    to: number,
    columns: number,
  ): void;
  addInputGradient(
    gradient: number,
    filter: number,
    to: number,
    height: number,
    width: number,
    channels: number,
    outHeight: number,
    outWidth: number,
    outChannels: number,
    filterHeight: number,
    filterWidth: number,
    strideHeight: number,
    strideWidth: number,
    top: number,
    left: number,
  ): void;
  depthwiseFilterGradient(
    images: number,
    gradient: number,
    to: number,
    ...sizes: DepthwiseSizes
  ): void;
  depthwiseInputGradient(
    gradient: number,
    filter: number,
    to: number,
    ...sizes: DepthwiseSizes
  ): void;
  segmentSums(
    values: number,
    segmentOf: number,
    rows: number,
    rowLength: number,
    to: number,
    segments: number,
  ): void;
  columnSums(from: number, rows: number, columns: number, to: number, scale: number): void;
  rowArithmetic(
    operation: number,
    matrix: number,
    row: number,
    to: number,
    rows: number,
    columns: number,
  ): void;
  rowSums(from: number, rows: number, columns: number, to: number, scale: number): void;
  gatheredProduct(
    from: number,
    rowStarts: number,
    rows: number,
    runStarts: number,
    filterRows: number,
    runs: number,
    runLength: number,
    panels: number,
    rowsInPanel: number,
    columns: number,
    bias: number,
    isRectified: boolean,
    to: number,
    outStarts: number,
  ): void;
  maxPool(images: number, to: number, ...sizes: PoolSizes): void;
  maxPoolGradient(gradient: number, images: number, to: number, ...sizes: PoolSizes): void;
  normalise(
    from: number,
    weight: number,
    bias: number,
    epsilon: number,
    to: number,
    mean: number,
    variance: number,
    rows: number,
    columns: number,
  ): void;
  normaliseSlopes(
    slopes: number,
    from: number,
    mean: number,
    variance: number,
    weight: number,
    epsilon: number,
    to: number,
    toWeight: number,
    toBias: number,
    rows: number,
    columns: number,
  ): void;
  packPanels(
    from: number,
    rows: number,
    columns: number,
    rowStep: number,
    columnStep: number,
    to: number,
    firstRow: number,
    rowsInPanel: number,
  ): void;
  packRows(from: number, rowStarts: number, rows: number, columns: number, to: number): void;
  reluGradient(gradient: number, inputs: number, to: number, count: number): void;
  transpose(
    from: number,
    to: number,
    ...countsAndSteps: [
      count0: number,
      count1: number,
      count2: number,
      count3: number,
      step0: number,
      step1: number,
      step2: number,
      step3: number,
    ]
  ): void;
}
