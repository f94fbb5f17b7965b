import type { Page } from "playwright";

/**
 * What the worker in which a page's cells run holds when all that can go has gone, in megabytes: its
 * objects, and the memory behind its arrays.
 *
 * @throws Error if nothing has run yet.
 */
export async function workerHeapOf(page: Page): Promise<number> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (!session) throw new Error("expected a page of a browser that was launched");
  const { targetInfos } = await session.send("Target.getTargets", { filter: [{ type: "worker" }] });
  const addresses = page.workers().map((worker) => worker.url());
  const worker = targetInfos.find(({ url }) => addresses.includes(url));
  if (!worker) throw new Error("expected a page with a worker");
  // Playwright speaks with pages and frames; to a worker it passes messages on.
  const { targetId } = worker;
  const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
  const ask = (id: number, method: string) =>
    new Promise<object>((resolve) => {
      session.on("Target.receivedMessageFromTarget", ({ message }) => {
        const answer = JSON.parse(message);
        if (answer.id === id) resolve(Object(answer.result));
      });
      const message = JSON.stringify({ id, method });
      void session.send("Target.sendMessageToTarget", { sessionId, message });
    });
  await ask(1, "HeapProfiler.collectGarbage");
  const held = await ask(2, "Runtime.getHeapUsage");
  await session.detach();
  const bytes = ["usedSize", "backingStorageSize"].map((name) => Number(Reflect.get(held, name)));
  return bytes.reduce((sum, size) => sum + size, 0) / 1e6;
}
