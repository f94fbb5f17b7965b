// npm run bench: how long an epoch takes here, with TensorFlow.js's own kernels, and in PyTorch.
//
// UNDERHOOD_MNIST names the folder of MNIST's four files, UNDERHOOD_PYTHON a Python with PyTorch (default
// python3), BENCH_ROUNDS the rounds (default 3), BENCH_NETS the nets, with commas between them.
// All contenders take turns in each round, so that the machine's mood hits all alike.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { nets } from "./nets.mjs";

const here = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));
const folder = process.env.UNDERHOOD_MNIST;
const python = process.env.UNDERHOOD_PYTHON ?? "python3";
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const names = /** @type {(keyof typeof nets)[]} */ (
  process.env.BENCH_NETS?.split(",") ?? Object.keys(nets)
);

if (folder === undefined) {
  console.log("skipped: UNDERHOOD_MNIST names no folder with MNIST's files");
  process.exit(0);
}
const hasTorch = spawnSync(python, ["-c", "import torch"]).status === 0;
if (!hasTorch) console.log(`PyTorch is skipped: ${python} has none (see UNDERHOOD_PYTHON)`);

const results = [];
for (const name of names) {
  const net = nets[name];
  const epochs = String(process.env.BENCH_EPOCHS ?? net.epochs);
  const contenders = {
    ours: () => run(process.execPath, [here("contender.mjs"), "ours", name]),
    stock: () => run(process.execPath, [here("contender.mjs"), "stock", name]),
    ...(hasTorch && {
      PyTorch: () => run(python, [here("torch_chapter.py"), folder, name, epochs]),
    }),
  };
  /** @type {Record<string, { seconds: number[], accuracy?: number, failure?: string }>} */
  const found = {};
  for (let round = 0; round < rounds; round++) {
    for (const [contender, work] of Object.entries(contenders)) {
      const so = found[contender] ?? { seconds: [] };
      found[contender] = so;
      if (so.failure !== undefined) continue;
      const { seconds = [], ...rest } = work();
      Object.assign(so, rest);
      so.seconds.push(...seconds);
    }
  }
  const torch = median(found.PyTorch?.seconds ?? []);
  for (const [contender, { seconds, failure, ...rest }] of Object.entries(found)) {
    const epochMs = median(seconds) * 1000;
    const ratio = epochMs / 1000 / torch;
    results.push({ net: name, contender, epochMs, ratio, failure, ...rest });
    const time = failure ?? `${epochMs.toFixed(1).padStart(9)} ms an epoch`;
    const toTorch = Number.isFinite(ratio) ? `, ${ratio.toFixed(2)} × PyTorch` : "";
    console.log(`${net.title}: ${contender.padEnd(7)} ${time}${toTorch}`);
  }
}
const machine = `${cpus()[0]?.model} × ${availableParallelism()}, Node ${process.versions.node}`;
writeFileSync(
  here("../results.json"),
  `${JSON.stringify({ machine, rounds, results }, null, 2)}\n`,
);

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { stdout, stderr, status } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) return { failure: stderr.trim().split("\n").at(-1) ?? `exit ${status}` };
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}");
}

/** @param {number[]} numbers */
function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (Number(sorted[Math.floor(middle)]) + Number(sorted[Math.ceil(middle) - 1])) / 2;
}
