import type { EngineOptions } from "@underhood/core";
import type { TrainingAndValidation } from "@underhood/data";
import type { Net } from "./nets.ts";
import type { Task, Trained } from "./trained.ts";

/** What trains in JavaScript, here and in a browser alike. */
export type ContenderName = "ours" | "stock" | "cpu" | "jax-js";

type Train = (
  net: Net,
  sets: TrainingAndValidation,
  task: Task,
  options?: EngineOptions,
) => Promise<Trained>;

/** Each contender. Only the code of the one that trains is loaded. */
export const contenders: Readonly<Record<ContenderName, Train>> = {
  ours: async (...args) => (await import("./trainOurs.ts")).trainOurs(...args),
  stock: async (...args) => (await import("./trainStock.ts")).trainStock("wasm", ...args),
  cpu: async (...args) => (await import("./trainStock.ts")).trainStock("cpu", ...args),
  "jax-js": async (net, sets, task) => (await import("./trainJax.ts")).trainJax(net, sets, task),
};
