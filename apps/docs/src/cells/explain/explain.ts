import { disposedTensor } from "./disposedTensor.ts";
import type { Ending, Explanation, Recogniser } from "./explanation.ts";
import { matMulInnerSizes, matMulRankOne } from "./matMulShapes.ts";
import { missingAwait } from "./missingAwait.ts";
import { notANumber } from "./notANumber.ts";
import { shapeClash } from "./shapeClash.ts";
import { stepWithoutSlope } from "./stepWithoutSlope.ts";
import { unknownName } from "./unknownName.ts";

/** The mistakes that are recognised; of several that fit, the first explains. */
const recognisers: readonly Recogniser[] = [
  missingAwait,
  shapeClash,
  matMulRankOne,
  matMulInnerSizes,
  disposedTensor,
  stepWithoutSlope,
  notANumber,
  unknownName,
];

/** Explains how a run ended, where there is something to explain. */
export function explain(ending: Ending): Explanation | undefined {
  for (const recognise of recognisers) {
    const explanation = recognise(ending);
    if (explanation) return explanation;
  }
  return undefined;
}
