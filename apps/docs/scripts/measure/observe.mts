import type { Page } from "playwright";

/** How far the parts of a page have jumped from now on, as the browser counts it. */
export function watchShifts(page: Page): Promise<() => Promise<number>> {
  return observe(page, "layout-shift", "value", "sum");
}

/** The longest task of the page's thread from now on, in milliseconds; 0 if none took 50. */
export function watchTasks(page: Page): Promise<() => Promise<number>> {
  return observe(page, "longtask", "duration", "maximum");
}

async function observe(
  page: Page,
  type: string,
  field: string,
  taken: "sum" | "maximum",
): Promise<() => Promise<number>> {
  const key = `${type} ${Math.random()}`;
  await page.evaluate(
    ({ type, field, taken, key }) => {
      Reflect.set(window, key, 0);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const [now, value] = [Reflect.get(window, key), Reflect.get(entry, field)];
          Reflect.set(window, key, taken === "sum" ? now + value : Math.max(now, value));
        }
      }).observe({ type });
    },
    { type, field, taken, key },
  );
  return async () => {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    return page.evaluate((key) => Reflect.get(window, key), key);
  };
}

/** What the page holds in memory when all that can go has gone, in megabytes. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1e6;
}
