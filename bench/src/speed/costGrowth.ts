import { useEngine } from "@underhood/core";
import type { LabelledImages, TrainingAndValidation } from "@underhood/data";
import { type Net, nets } from "./nets.ts";
import { median, rounded } from "./speed.ts";
import { learnerOf } from "./trainOurs.ts";

/** How an epoch of the simple net grows. */
export interface CostGrowth {
  readonly data: readonly { readonly digits: number; readonly milliseconds: number }[];
  readonly width: readonly { readonly hidden: number; readonly milliseconds: number }[];
}

/** Times epochs of the simple net on more and more data, then with more and more hidden units. */
export async function costGrowth(sets: TrainingAndValidation): Promise<CostGrowth> {
  await useEngine("wasm");
  const data = [];
  for (const times of [1, 2, 4, 8]) {
    const training = repeated(sets.training, times);
    const milliseconds = await epochOf(nets.simple, { ...sets, training });
    data.push({ digits: training.labels.length, milliseconds });
  }
  const width = [];
  for (const hidden of [10, 20, 30, 50, 100, 200, 300]) {
    const milliseconds = await epochOf({ ...nets.simple, sizes: [784, hidden, 1] }, sets);
    width.push({ hidden, milliseconds });
  }
  return { data, width };
}

/** The median of five epochs, after one to warm up. */
async function epochOf(net: Net, sets: TrainingAndValidation): Promise<number> {
  const times: number[] = [];
  let start = performance.now();
  for await (const _ of learnerOf(net, sets).fit(6, { learningRate: net.learningRate })) {
    times.push(performance.now() - start);
    start = performance.now();
  }
  return rounded(median(times.slice(1)));
}

function repeated({ images, labels }: LabelledImages, times: number): LabelledImages {
  const [count, height, width] = images.shape;
  const data = new Uint8Array(images.data.length * times);
  const all = new Uint8Array(count * times);
  for (let i = 0; i < times; i++) {
    data.set(images.data, i * images.data.length);
    all.set(labels, i * count);
  }
  return { images: { shape: [count * times, height, width], data }, labels: all };
}
