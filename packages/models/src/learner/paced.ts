import type { Batch } from "@underhood/core";

/** How long, in milliseconds, work may go on before the event loop has a turn: less than a frame. */
const longestRunMs = 12;

/** Options of {@link paced}. */
export interface Pacing {
  /** What the batches are for, for the message that there are none. */
  readonly name: string;
  /** Ends the pass before the next batch. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Goes once through batches, letting timers, clicks, drawing and Ctrl-C have their turns: at the
 * start, and then whenever enough time has gone by. In between, a batch costs no wait.
 *
 * @throws RangeError if there are no batches.
 */
export async function* paced(
  batches: Iterable<Batch>,
  { name, signal }: Pacing,
): AsyncGenerator<Batch, void, undefined> {
  await eventLoopTurn();
  let runStart = performance.now();
  let isEmpty = true;
  for (const batch of batches) {
    if (signal?.aborted) {
      return;
    }
    isEmpty = false;
    yield batch;
    if (performance.now() - runStart > longestRunMs) {
      await eventLoopTurn();
      runStart = performance.now();
    }
  }
  if (isEmpty) {
    throw new RangeError(
      `the ${name} set gave no batches: is it empty, or an iterator that was gone through before?`,
    );
  }
}

/** Waits for one turn of the event loop. Timers would wait 4 ms in a page, and 1 s in a hidden one. */
function eventLoopTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
