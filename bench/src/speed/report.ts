import type { MemoryUse } from "./measureMemory.ts";
import type { StepProfile } from "./profileStep.ts";
import type { Outcome, Race, Speed, Timing } from "./speed.ts";
import { whatWasTried } from "./whatWasTried.ts";

/** Writes what was found as a page of tables. */
export function report({ machine, races, steps, memory, limit, growth }: Speed): string {
  const { processor, cores, node, chromium, torch } = machine;
  const versions = [
    `Node.js ${node}`,
    chromium && `Chromium ${chromium}`,
    torch && `PyTorch ${torch}`,
  ].filter(Boolean);
  const profiles = Object.entries(steps).map(([name, profile]) => profileTable(name, profile));
  return `# How fast training is

Written by \`npm run bench\` on ${processor}, ${cores} cores: ${versions.join(", ")}.

The time of an epoch, in milliseconds: the median over all epochs of several rounds, in which the
contenders take turns, each in a process of its own. All draw a new order of the digits for each epoch and
train alike; the accuracy is that on the validation set after the run. Ours, stock (TensorFlow.js's own
wasm kernels, used plainly), cpu (its plain JavaScript) and jax-js (its wasm) have one thread. "From n steps"
means that the epoch was not finished, and its time told from its first steps; then the accuracy is that of
so few steps, on 256 images.

${races.map(raceTable).join("\n\n")}

## Targets

| net | ours ÷ PyTorch | target | stretch | | Chromium ÷ Node | target | |
| -- | --: | --: | --: | -- | --: | --: | -- |
${races.map(targetRow).join("\n")}

## The machine's own limit

Our matrix product of dense 512 × 512 matrices does ${limit.toFixed(1)} billion operations a second here. The
operations of an epoch are those of the layers' products, forward and back, as if no pixel were 0. We skip
zeros, so a share may be larger than the work done.

| net | million operations an epoch | billion a second | share of the limit |
| -- | --: | --: | --: |
${races.map((race) => limitRow(race, limit)).join("\n")}

## Where the time of a step goes

${profiles.join("\n\n")}

## What was tried

${whatWasTried}

## Memory

${memoryText(memory)}

## How the cost grows

The simple net, 784-30-1, on more and more digits (the same ones again), and with more and more hidden units.

| digits | ms an epoch | to the first | | hidden units | ms an epoch | to the first |
| --: | --: | --: | -- | --: | --: | --: |
${growthRows(growth)}
`;
}

function raceTable(race: Race): string {
  const torch = timingOf(race, "PyTorch");
  const rows = Object.entries(race.outcomes).map(([name, outcome]) =>
    outcomeRow(name, outcome, torch),
  );
  return `## ${race.title}

${race.digits} digits, batches of ${race.batchSize}.

| | ms an epoch | lowest – highest | ÷ PyTorch | accuracy | |
| -- | --: | -- | --: | --: | -- |
${rows.join("\n")}`;
}

function outcomeRow(name: string, outcome: Outcome, torch: Timing | undefined): string {
  if ("failure" in outcome) return `| ${name} | – | | | | cannot: ${outcome.failure} |`;
  const { milliseconds, lowest, highest, accuracy, stepsTimed } = outcome;
  const ratio = torch ? (milliseconds / torch.milliseconds).toFixed(2) : "";
  const note = stepsTimed === undefined ? "" : `from ${stepsTimed} steps`;
  return `| ${name} | ${time(milliseconds)} | ${time(lowest)} – ${time(highest)} | ${ratio} | ${accuracy.toFixed(4)} | ${note} |`;
}

function targetRow(race: Race): string {
  const ours = timingOf(race, "ours")?.milliseconds;
  const torch = timingOf(race, "PyTorch")?.milliseconds;
  const chromium = timingOf(race, "ours in Chromium")?.milliseconds;
  const toTorch = ours !== undefined && torch !== undefined ? ours / torch : undefined;
  const toNode = ours !== undefined && chromium !== undefined ? chromium / ours : undefined;
  const reached = toTorch === undefined ? "" : verdict(toTorch, race.target);
  const cells = [
    race.title,
    toTorch?.toFixed(2) ?? "not measured",
    race.target,
    race.stretch,
    toTorch !== undefined && toTorch <= race.stretch ? "stretch reached" : reached,
    toNode?.toFixed(2) ?? "not measured",
    chromiumTarget,
    toNode === undefined ? "" : verdict(toNode, chromiumTarget),
  ];
  return `| ${cells.join(" | ")} |`;
}

const chromiumTarget = 1.15;

function verdict(found: number, target: number): string {
  return found <= target ? "reached" : "**missed**";
}

function limitRow(race: Race, limit: number): string {
  const operations = race.operationsPerDigit * race.digits;
  const ours = timingOf(race, "ours");
  const rate = ours ? operations / (ours.milliseconds * 1e6) : Number.NaN;
  return `| ${race.title} | ${(operations / 1e6).toFixed(0)} | ${rate.toFixed(1)} | ${percent(rate / limit)} |`;
}

function profileTable(name: string, { milliseconds, watched, kernels, rest }: StepProfile): string {
  const shown = kernels.filter((kernel) => kernel.milliseconds / watched >= 0.005);
  const others = kernels
    .filter((kernel) => !shown.includes(kernel))
    .reduce((sum, kernel) => sum + kernel.milliseconds, 0);
  const row = (what: string, calls: string, spent: number) =>
    `| ${what} | ${calls} | ${spent.toFixed(3)} | ${percent(spent / watched)} |`;
  return `${name}: ${milliseconds.toFixed(3)} ms a step; ${watched.toFixed(3)} ms while each kernel is timed. The engine,
its tape, the Learner and the optimiser are the rest.

| kernel | calls | ms | share |
| -- | --: | --: | --: |
${shown.map((kernel) => row(kernel.name, kernel.calls.toFixed(1), kernel.milliseconds)).join("\n")}
${row("other kernels", "", others)}
${row("the rest", "", rest)}`;
}

function memoryText({ peak, heap, buffers, wasm, afterTen, afterAll, epochs }: MemoryUse): string {
  const growth = (key: keyof typeof afterTen) => afterAll[key] - afterTen[key];
  return `The linear model on all 3s and 7s, ${epochs} epochs: at most ${megabytes(peak)} MB, which are ${megabytes(heap)} MB of
JavaScript's objects, ${megabytes(buffers)} MB of buffers outside that heap (the images) and ${megabytes(wasm)} MB of wasm memory. The
target is 150 MB: ${peak <= 150e6 ? "reached" : "**missed**"}.

From the end of epoch 10 to that of epoch ${epochs}, with the garbage collected: ${growth("tensors")} tensors,
${growth("tensorBytes")} bytes in them, ${megabytes(growth("heap"))} MB of heap and ${megabytes(growth("wasm"))} MB of wasm memory more.`;
}

function growthRows({ data, width }: Speed["growth"]): string {
  return Array.from({ length: Math.max(data.length, width.length) }, (_, i) => {
    const more = data[i];
    const wider = width[i];
    const left = more ? [more.digits, ...times(more.milliseconds, data[0])] : ["", "", ""];
    const right = wider ? [wider.hidden, ...times(wider.milliseconds, width[0])] : ["", "", ""];
    return `| ${[...left, "", ...right].join(" | ")} |`;
  }).join("\n");
}

function times(milliseconds: number, first: { readonly milliseconds: number } | undefined) {
  const ratio = milliseconds / (first?.milliseconds ?? milliseconds);
  return [time(milliseconds), ratio.toFixed(2)];
}

function timingOf(race: Race, name: string): Timing | undefined {
  const outcome = race.outcomes[name];
  return outcome === undefined || "failure" in outcome ? undefined : outcome;
}

function time(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 100 ? 1 : 0);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
