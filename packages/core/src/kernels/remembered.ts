import type { backend_util } from "@tensorflow/tfjs";

/** How many results to keep: more kinds of convolution than most nets have. */
const capacity = 64;

/** Makes a function of a convolution's sizes that keeps its results, and makes each only once. */
export function remembered<Result>(
  make: (info: backend_util.Conv2DInfo) => Result,
): (info: backend_util.Conv2DInfo) => Result {
  const results = new Map<string, Result>();
  return (info) => {
    const { top, left } = info.padInfo;
    const key = `${info.inShape}|${info.filterShape}|${info.outShape}|${info.strideHeight}|${info.strideWidth}|${info.dilationHeight}|${info.dilationWidth}|${top}|${left}`;
    const known = results.get(key);
    if (known !== undefined) return known;
    if (results.size >= capacity) results.clear();
    const result = make(info);
    results.set(key, result);
    return result;
  };
}
