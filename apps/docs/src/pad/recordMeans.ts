import type { LabelledImages } from "@underhood/data";
import { meanOf } from "./pixelJudge.ts";

/** The mean 3 and the mean 7 in bytes, as `outputs.json` keeps them for `means.ts`. */
export function recordMeans(training: LabelledImages): Record<"mean3" | "mean7", string> {
  return { mean3: meanBytes(training, 3), mean7: meanBytes(training, 7) };
}

function meanBytes(training: LabelledImages, label: number): string {
  const mean = meanOf(training, label);
  const bytes = Uint8Array.from(mean.dataSync(), (intensity) => Math.round(intensity * 255));
  mean.dispose();
  return Buffer.from(bytes).toString("base64");
}
