import { describe, expect, it } from "vitest";
import { cell, rewrite, run, runButton, status } from "./lessonPage.ts";
import { openPage, useBrowser } from "./openPage.ts";
import { bodiesOf, gzippedSize } from "./weight.ts";

useBrowser();

const [first, second] = ["load", "stack"];

describe("the first Run of a lesson", () => {
  it("fetches at most 0.8 MB: the program, the engine and the starter digits", async () => {
    const { page, requests, close } = await openPage("/course/pixel-similarity");
    await page.waitForLoadState("networkidle");
    const before = requests.length;
    await run(page, first);
    await page.waitForLoadState("networkidle");
    const fetched = requests.slice(before).filter((address) => /^https?:/.test(address));
    const size = gzippedSize(await bodiesOf(fetched));
    expect(size).toBeLessThanOrEqual(800_000);
    expect(size).toBeGreaterThan(200_000);
    await close();
  });

  it("fetches the rest of tfjs, and what draws charts, when a cell asks for it", async () => {
    const { page, requests, errors, close } = await openPage("/course/pixel-similarity");
    await run(page, first);
    const parts = () => requests.filter((url) => url.includes("lesson-sandbox-part")).length;
    expect(parts()).toBe(0);
    const layers = `import * as everything from "@tensorflow/tfjs";
import { renderToSvg, curve } from "@underhood/viz";
const net = everything.sequential();
net.add(everything.layers.dense({ units: 2, inputShape: [3] }));
[everything.version.tfjs.length > 0, net.countParams(), renderToSvg(curve([1, 2])).length > 100]`;
    await rewrite(page, second, layers);
    await runButton(page, second).click();
    await status(page, second)
      .getByText(/^ran|^ended with an error/)
      .waitFor({ timeout: 30_000 });
    expect(await cell(page, second).textContent()).toContain("[true, 8, true]");
    expect(parts()).toBe(2);
    expect(errors).toEqual([]);
    await close();
  });
});
