import { expose } from "comlink";
import { startEngine } from "../engine/startEngine.ts";
import type { Judge } from "./judgement.ts";

let ready: Promise<Judge> | undefined;

/** Fetches the engine, the packages and the digits. */
async function readyJudge(): Promise<Judge> {
  await startEngine();
  const { loadDigits } = await import("@underhood/data");
  const { pixelJudge } = await import("./pixelJudge.ts");
  const { training } = await loadDigits({ labels: [3, 7] });
  return pixelJudge(training);
}

const judge: Judge = async (drawing) => {
  ready ??= readyJudge();
  try {
    return await (await ready)(drawing);
  } catch (error) {
    ready = undefined; // the next drawing tries again
    throw error;
  }
};

expose(judge);
