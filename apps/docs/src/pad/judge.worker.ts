import { expose } from "comlink";
import { startEngine } from "../engine/startEngine.ts";
import type { Judge, StrokeJudge } from "./judgement.ts";
import { rasterise } from "./rasterise.ts";

let ready: Promise<Judge> | undefined;

/** Fetches the engine, the packages and the digits. */
async function readyJudge(): Promise<Judge> {
  await startEngine();
  const { loadDigits } = await import("@underhood/data");
  const { pixelJudge } = await import("./pixelJudge.ts");
  const { training } = await loadDigits({ labels: [3, 7] });
  return pixelJudge(training);
}

const judge: StrokeJudge = async (strokes) => {
  ready ??= readyJudge();
  try {
    return await (await ready)(rasterise(strokes));
  } catch (error) {
    ready = undefined; // the next drawing tries again
    throw error;
  }
};

expose(judge);
