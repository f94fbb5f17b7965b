import type { Page } from "playwright";

/** How far the parts of a page have jumped from now on, as the browser counts it. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Reflect.set(window, "shifted", 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Reflect.set(
          window,
          "shifted",
          Reflect.get(window, "shifted") + Reflect.get(entry, "value"),
        );
    }).observe({ type: "layout-shift" });
  });
  return async () => {
    await page.waitForTimeout(100);
    return page.evaluate(() => Reflect.get(window, "shifted"));
  };
}

/** How a run of a cell was for its page. */
export interface LonelyRun {
  /** From the press of Run until the cell has run. */
  readonly seconds: number;
  /** The longest task of the page's thread until the outputs stand there, in milliseconds; 0 if none took 50. */
  readonly longestTask: number;
}

/**
 * Runs a cell while nobody looks at the page from outside: each look would be a task of the page's
 * thread, and some are long.
 */
export function runAlone(page: Page, name: string): Promise<LonelyRun> {
  // A function with a name would be another one here: tsx adds to it what the page does not know.
  return page.evaluate(async (name) => {
    await new Promise((resolve) => setTimeout(resolve, 100)); // what asked for this is over
    let longestTask = 0;
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
    });
    observer.observe({ type: "longtask" });
    const cell = document.querySelector(`section[aria-label="Cell ${name}"]`);
    const button = cell?.querySelector<HTMLElement>(`[aria-label="Run cell ${name}"]`);
    if (!cell || !button) throw new Error(`the page has no cell ${name}`);
    const start = performance.now();
    button.click();
    await new Promise<void>((resolve) => {
      const changes = new MutationObserver(() => {
        for (const { textContent } of cell.querySelectorAll("[role=status]")) {
          if (!/^ran|^ended with an error/.test(textContent)) continue;
          changes.disconnect();
          resolve();
        }
      });
      changes.observe(cell, { childList: true, characterData: true, subtree: true });
    });
    const seconds = (performance.now() - start) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 1000)); // pictures are drawn after a cell has run
    observer.disconnect();
    return { seconds, longestTask };
  }, name);
}

/** What the page holds in memory when all that can go has gone, in megabytes. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1e6;
}
