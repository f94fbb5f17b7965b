import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { cell, rewrite, run, runButton, status } from "./lessonPage.ts";
import { openPage, useBrowser } from "./openPage.ts";

useBrowser();

const [first, second] = ["load", "stack"];

describe("the first Run of a lesson", () => {
  it("fetches at most 0.8 MB: the program, the engine and the starter digits", async () => {
    const { page, close } = await openPage("/course/pixel-similarity", { isFirstVisit: true });
    await page.waitForLoadState("networkidle");
    const bodies: Promise<Buffer>[] = [];
    page.on("response", (response) => {
      if (/^https?:/.test(response.url())) bodies.push(response.body());
    });
    await run(page, first);
    await page.waitForLoadState("networkidle");
    const bytes = (await Promise.all(bodies)).map((body) =>
      body[0] === 0x1f && body[1] === 0x8b ? body.length : gzipSync(body).length,
    );
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(800_000);
    expect(Math.max(...bytes)).toBeGreaterThan(200_000);
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
