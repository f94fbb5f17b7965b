import type { Browser, Page } from "playwright";
import { cell, rewrite, run } from "../../test/site/lessonPage.ts";
import { cellNames, freshPage } from "./freshPage.mts";
import type { Measurement } from "./measurement.mts";
import { heapOf, runAlone } from "./observe.mts";
import { workerHeapOf } from "./workerHeap.mts";

/** Measures what the page's thread and memory bear while a lesson's cells compute, and train. */
export async function measureRuns(
  browser: Browser,
  site: string,
  path: string,
  times: number,
): Promise<Measurement[]> {
  const { page, close } = await freshPage(browser);
  await page.goto(site + path);
  const [again = "", last = ""] = (await cellNames(page)).slice(-2);

  const whileAllRun = await runAlone(page, last);

  await rewrite(page, last, countTensors);
  for (let i = 0; i < warmingRuns; i++) await run(page, again);
  const tensors = await numberShown(page, last);
  const [heap, workerHeap] = [await heapOf(page), await workerHeapOf(page)];
  for (let i = 0; i < times; i++) await run(page, again);
  const more = {
    tensors: (await numberShown(page, last)) - tensors,
    heap: (await heapOf(page)) - heap,
    workerHeap: (await workerHeapOf(page)) - workerHeap,
  };

  await rewrite(page, last, train);
  const whileTraining = await runAlone(page, last);
  await close();
  return [
    {
      page: path,
      what: "longest task while all cells run",
      value: whileAllRun.longestTask,
      unit: "ms",
      atMost: 50,
    },
    {
      page: path,
      what: "longest task while a cell trains",
      value: whileTraining.longestTask,
      unit: "ms",
      atMost: 50,
    },
    {
      page: path,
      what: `tensors added by ${times} runs of a cell`,
      value: more.tensors,
      unit: "",
      atMost: 0,
    },
    {
      page: path,
      what: `page's heap added by ${times} runs of a cell`,
      value: more.heap,
      unit: "MB",
      atMost: 2,
    },
    {
      page: path,
      what: `worker's heap added by ${times} runs of a cell`,
      value: more.workerHeap,
      unit: "MB",
      atMost: 2,
    },
  ];
}

/** So many times a cell runs before the heaps are compared: until then its compiled code still grows. */
const warmingRuns = 50;

const countTensors = `import * as counted from "@tensorflow/tfjs";
counted.memory().numTensors`;

const train = `import { binaryAccuracy, Learner, linear, mnistLoss, relu, sequential, sgd } from "@underhood/models";
import { seededRandom as seeded } from "@underhood/core";
import { curve as drawn, show as shown } from "@underhood/viz";
const chance = seeded(1);
const images = chance.uniform([1024, 784]);
const batch = { inputs: images, targets: images.mean(1, true).greater(0.5).cast("float32") };
const learner = new Learner({
  model: sequential(linear(784, 30, { random: chance }), relu(), linear(30, 1, { random: chance })),
  training: [batch],
  validation: [batch],
  loss: mnistLoss,
  optimiser: sgd(),
  metrics: { accuracy: binaryAccuracy },
});
const losses: number[] = [];
for await (const epoch of learner.fit(50, { learningRate: 0.1 })) losses.push(epoch.validationLoss);
shown(drawn(losses));`;

async function numberShown(page: Page, name: string): Promise<number> {
  await run(page, name);
  const output = cell(page, name).locator("[class*='pictures']").first();
  await page.waitForTimeout(200); // pictures are drawn after a cell has run
  return Number(await output.textContent());
}
