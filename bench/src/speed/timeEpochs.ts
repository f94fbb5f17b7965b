import type { Task, Trained } from "./trained.ts";

/** Draws a new order of the examples for each epoch, and times the steps over its batches. */
export async function timeEpochs(
  count: number,
  batchSize: number,
  { epochs, limitSeconds }: Task,
  step: (places: Uint32Array) => void,
  settle: () => Promise<unknown> = async () => {},
): Promise<Pick<Trained, "seconds" | "stepsTimed">> {
  const seconds: number[] = [];
  const started = performance.now();
  for (let epoch = 0; epoch < epochs; epoch++) {
    const start = performance.now();
    const order = drawnOrder(count);
    // The first step compiles and allocates, so it does not count where the others are to tell for all.
    let firstDone = start;
    for (let from = 0; from < count; from += batchSize) {
      step(order.subarray(from, from + batchSize));
      // Else jax-js would put off all work to the end, and no limit could stop it.
      await settle();
      if (from === 0) firstDone = performance.now();
      const isOver = performance.now() - started > limitSeconds * 1000;
      if (isOver && from > 0 && from + batchSize < count) {
        if (seconds.length > 0) return { seconds };
        const stepsTimed = from / batchSize;
        const perStep = (performance.now() - firstDone) / 1000 / stepsTimed;
        return { seconds: [perStep * Math.ceil(count / batchSize)], stepsTimed };
      }
    }
    seconds.push((performance.now() - start) / 1000);
  }
  return { seconds };
}

function drawnOrder(count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let last = count - 1; last > 0; last--) {
    const chosen = Math.floor(Math.random() * (last + 1));
    const kept = order[last] as number;
    order[last] = order[chosen] as number;
    order[chosen] = kept;
  }
  return order;
}
