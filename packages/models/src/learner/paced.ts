import type { Batch } from "@underhood/core";

/** How long, in milliseconds, work may go on before the event loop has a turn: less than a frame. */
const longestRunMs = 12;

/**
 * Goes once through batches, letting timers, clicks, drawing and Ctrl-C have their turns: at the
 * start, and then whenever enough time has gone by. In between, a batch costs no wait. A signal ends it
 * before the next batch.
 */
export async function* paced(
  batches: Iterable<Batch>,
  signal?: AbortSignal | undefined,
): AsyncGenerator<Batch, void, undefined> {
  await eventLoopTurn();
  let runStart = performance.now();
  for (const batch of batches) {
    if (signal?.aborted) {
      return;
    }
    yield batch;
    if (performance.now() - runStart > longestRunMs) {
      await eventLoopTurn();
      runStart = performance.now();
    }
  }
}

/** The error that ends a pass in which no batch came. */
export function noBatches(name: "training" | "validation"): RangeError {
  return new RangeError(
    `the ${name} set gave no batches: is it empty, or an iterator that was gone through before?`,
  );
}

/**
 * Waits for one turn of the event loop: in Node by what it has for that, in a page by a message to
 * itself. Timers would wait 4 ms in a page, and 1 s in a hidden one.
 */
function eventLoopTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === "function") {
      setImmediate(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
