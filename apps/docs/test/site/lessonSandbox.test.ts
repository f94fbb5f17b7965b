import { describe, expect, inject, it } from "vitest";
import { cell, rewrite, run } from "./lessonPage.ts";
import { openPage, useBrowser } from "./openPage.ts";

useBrowser();

/** Each tries to get at something; what it gives or throws is shown. */
const attempts = (site: string): Record<string, string> => ({
  document: "typeof globalThis.document",
  window: "typeof globalThis.window",
  parent: "typeof globalThis.parent",
  localStorage: "typeof globalThis.localStorage",
  sessionStorage: "typeof globalThis.sessionStorage",
  cookieStore: "typeof globalThis.cookieStore",
  origin: "self.origin",
  indexedDB:
    "await new Promise((resolve, reject) => { const request = indexedDB.open('stolen'); request.onsuccess = resolve; request.onerror = reject; })",
  caches: "await caches.open('stolen')",
  fileSystem: "await navigator.storage.getDirectory()",
  "fetch from the site": `await fetch("${site}stolen")`,
  "fetch from elsewhere": 'await fetch("https://example.com/stolen")',
  "the browser's own fetch": `delete globalThis.fetch, await WorkerGlobalScope.prototype.fetch.call(globalThis, "${site}stolen")`,
  XMLHttpRequest: `await new Promise((resolve, reject) => { const request = new XMLHttpRequest(); request.open("GET", "${site}stolen"); request.onload = resolve; request.onerror = () => reject(new Error("blocked")); request.send() })`,
  WebSocket: `await new Promise((resolve, reject) => { const socket = new WebSocket("${site.replace("http", "ws")}stolen"); socket.onopen = resolve; socket.onerror = () => reject(new Error("blocked")) })`,
  EventSource: `await new Promise((resolve, reject) => { const source = new EventSource("${site}stolen"); source.onopen = resolve; source.onerror = () => reject(new Error("blocked")) })`,
  importScripts: `importScripts("${site}stolen.js")`,
  "a real import": `await new Function('return import("${site}stolen.js")')()`,
  "another worker": `await new Promise((resolve, reject) => { const worker = new Worker("${site}stolen.js"); worker.onmessage = resolve; worker.onerror = () => reject(new Error("blocked")) })`,
  "a worker of its own that fetches": `await new Promise((resolve, reject) => { const code = new Blob(['fetch("${site}stolen").then(() => postMessage("got"), () => postMessage("blocked"))']); const worker = new Worker(URL.createObjectURL(code)); worker.onmessage = ({ data }) => data === "got" ? resolve() : reject(new Error(data)); worker.onerror = () => reject(new Error("blocked")) })`,
  sendBeacon: "typeof globalThis.navigator.sendBeacon",
  postMessage: "postMessage({ ask: 'file', id: 1, argument: 'index.html' })",
  BroadcastChannel: "new BroadcastChannel('site').postMessage('stolen')",
});

describe("code in a cell of /course/pixels", () => {
  it("gets at nothing of the page, the browser's stores, the site or other hosts", async () => {
    const answered: string[] = [];
    const { page, close } = await openPage("/course/pixels", {
      prepare: async (page) => {
        // The browser names also the requests that it then does not send.
        page.context().on("response", (response) => answered.push(response.url()));
        await page.addInitScript(() => {
          const heard: unknown[] = [];
          Object.assign(globalThis, { heard });
          addEventListener("message", ({ data }) => heard.push(data));
          new BroadcastChannel("site").onmessage = ({ data }) => heard.push(data);
        });
      },
    });
    const tries = attempts(inject("site"));
    const code = Object.entries(tries).map(
      ([name, attempt]) =>
        `try { results[${JSON.stringify(name)}] = String((${attempt})) } catch (error) { results[${JSON.stringify(name)}] = "threw " + (error?.name ?? "an event") }`,
    );
    await rewrite(
      page,
      "load",
      `const results = {};\n${code.join("\n")}\nObject.entries(results).map(([name, result]) => name + ": " + result).join("\\n")`,
    );
    await run(page, "load");
    const shown = await cell(page, "load").locator("[class^='pictures_']").textContent();
    const results = Object.fromEntries((shown ?? "").split("\n").map((line) => line.split(": ")));
    for (const name of ["document", "window", "parent", "localStorage", "sessionStorage"]) {
      expect([name, results[name]]).toEqual([name, "undefined"]);
    }
    expect(results.origin).toBe("null");
    for (const name of Object.keys(tries)) {
      expect([name, results[name]]).toEqual([
        name,
        expect.stringMatching(/^(undefined|null|threw .*)$/),
      ]);
    }
    expect(answered.length).toBeGreaterThan(5);
    expect(answered.filter((url) => url.includes("stolen"))).toEqual([]);
    expect(await page.evaluate(() => Reflect.get(globalThis, "heard"))).toEqual([]);
    await close();
  });

  it("does not start when its program cannot be fetched, says so, and tries again on the next Run", async () => {
    const { page, close } = await openPage("/course/pixels");
    await page.route("**/lesson-sandbox.*", (route) => route.abort());
    await run(page, "load");
    expect(await cell(page, "load").getByRole("alert").textContent()).toMatch(
      /^the engine did not start: /,
    );
    await page.unroute("**/lesson-sandbox.*");
    await run(page, "load");
    expect(await cell(page, "load").getByRole("alert").count()).toBe(0);
    await close();
  });

  it("runs in a frame of no origin, which is gone after Stop", async () => {
    const { page, close } = await openPage("/course/pixels");
    expect(await page.locator("iframe").count()).toBe(0);
    await run(page, "load");
    const frame = page.locator("iframe");
    expect(await frame.getAttribute("sandbox")).toBe("allow-scripts");
    expect(
      await frame
        .contentFrame()
        .locator("html")
        .evaluate(() => self.origin),
    ).toBe("null");
    await rewrite(page, "load", "for (;;) {}");
    await page.getByRole("button", { name: "Run cell load" }).click();
    await page.getByRole("button", { name: "Stop cell load" }).click();
    await expect.poll(() => frame.count(), { timeout: 1000 }).toBe(0);
    await close();
  });
});
