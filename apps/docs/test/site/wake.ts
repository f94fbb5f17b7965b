import type { Locator, Page } from "playwright";

/** Brings a part of the page on the screen, and waits until it is awake. */
export async function wake(part: Locator): Promise<void> {
  await part.evaluate((node) => node.scrollIntoView({ block: "center" }));
  const island = part.locator("xpath=ancestor-or-self::*[@data-wakes='near']");
  await island.waitFor({ state: "detached" });
}

/** Goes through the page until all parts that wake near the screen are awake, and back to its top. */
export async function wakeAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const asleep = () => document.querySelector("[data-wakes='near']");
    while (asleep()) {
      asleep()?.scrollIntoView({ block: "center" });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    scrollTo(0, 0);
  });
}
