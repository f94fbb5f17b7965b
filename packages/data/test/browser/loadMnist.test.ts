import { gunzip, type LoadProgress, loadImageFolder, loadMnist } from "@underhood/data";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mirrorOfThisTest } from "../mirror.ts";
import { tinyChecksums, tinyFiles, tinyMnist, tinyNames } from "../tinyMnist.ts";

const cache = "underhood-test";
let mirror = mirrorOfThisTest();
beforeEach(() => {
  mirror = mirrorOfThisTest();
});
afterEach(() => caches.delete(cache));

const load = (ways: readonly string[], options = {}) =>
  loadMnist({ mirrors: ways.map(mirror.url), checksums: tinyChecksums, cache, ...options });

/** What the cache holds: the content of each entry, by the name of the file. */
async function cached(): Promise<Record<string, Uint8Array>> {
  const opened = await caches.open(cache);
  const entries = (await opened.keys()).map(async (key) => {
    const kept = await opened.match(key);
    const content = await gunzip(new Uint8Array((await kept?.arrayBuffer()) ?? []));
    return [new URL(key.url).pathname.replace(/^\/|-[0-9a-f]{16}$/g, ""), content] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

describe("loadMnist({ mirrors }) in a browser", () => {
  it("gives training and validation images with their labels", async () => {
    expect(await load(["whole"])).toEqual(tinyMnist);
  });

  it("keeps what it fetched in the Cache API, and asks no mirror the second time", async () => {
    await load(["whole"]);
    expect(await cached()).toEqual(tinyFiles);
    expect(await load(["404"])).toEqual(tinyMnist);
    expect(await mirror.requests()).toEqual(tinyNames.map((name) => `whole/${name}.gz`));
  });

  it("keeps nothing with cache: false", async () => {
    expect(await load(["whole"], { cache: false })).toEqual(tinyMnist);
    expect(await caches.has(cache)).toBe(false);
  });

  it("takes files that the browser has decompressed already", async () => {
    expect(await load(["encoded"])).toEqual(tinyMnist);
    expect(await load(["404"])).toEqual(tinyMnist);
  });

  it.each([
    "404",
    "500",
    "wrong",
    "page",
    "half",
    "broken",
    "announcesLess",
    "announcesMore",
    "silent",
    "stalled",
  ])("passes over a mirror that answers “%s” and keeps nothing of it", async (way) => {
    await expect(load([way], { stallTimeoutMs: 1000 })).rejects.toThrow(
      "expected a mirror to have the right file",
    );
    expect(await cached()).toEqual({});
    expect(await load([way, "whole"], { stallTimeoutMs: 1000 })).toEqual(tinyMnist);
    expect(await cached()).toEqual(tinyFiles);
  });

  it("fetches again what is damaged in the cache", async () => {
    await load(["whole"]);
    const opened = await caches.open(cache);
    for (const key of await opened.keys()) await opened.put(key, new Response("rubbish"));
    expect(await load(["whole"])).toEqual(tinyMnist);
    expect(await cached()).toEqual(tinyFiles);
  });

  it("loads twice at once without harm", async () => {
    const both = await Promise.all([load(["slow"]), load(["slow"])]);
    expect(both).toEqual([tinyMnist, tinyMnist]);
    expect(await cached()).toEqual(tinyFiles);
  });

  it("stops when the signal aborts, and keeps only files that were complete", async () => {
    const stop = new AbortController();
    const onProgress = ({ fileNumber }: LoadProgress) => fileNumber === 2 && stop.abort();
    await expect(load(["slow"], { signal: stop.signal, onProgress })).rejects.toSatisfy(
      (error) => error === stop.signal.reason,
    );
    expect(Object.keys(await cached())).toEqual(["train-images-idx3-ubyte"]);
  });

  it("reports what comes from where", async () => {
    const steps: LoadProgress[] = [];
    const onProgress = (step: LoadProgress) => steps.push(step);
    await load(["whole"], { onProgress });
    expect(new Set(steps.map((step) => step.fileNumber))).toEqual(new Set([1, 2, 3, 4]));
    expect(steps.at(-1)).toMatchObject({ source: `${mirror.url("whole")}/${tinyNames[3]}.gz` });
    steps.length = 0;
    await load(["whole"], { onProgress });
    expect(steps.map((step) => step.source)).toEqual(Array(4).fill("cache"));
  });

  it("takes the address of a mirror relative to the page", async () => {
    const here = loadMnist({ mirrors: ["/no/such/folder"], cache: false });
    await expect(here).rejects.toThrow(
      new URL("/no/such/folder/train-images-idx3-ubyte.gz", location.href).href,
    );
  });
});

describe("loadMnist({ folder }) and loadImageFolder(folder) in a browser", () => {
  it("say that a browser cannot read folders", async () => {
    const refusal = new TypeError("expected to run in Node.js: a browser cannot read folders");
    await expect(loadMnist({ folder: "mnist" })).rejects.toThrow(refusal);
    await expect(loadImageFolder("mnist")).rejects.toThrow(refusal);
  });
});
