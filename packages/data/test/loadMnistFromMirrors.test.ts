import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { gunzip, type LoadProgress, loadMnist } from "@underhood/data";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mirrorOfThisTest } from "./mirror.ts";
import { tinyChecksums, tinyCompressed, tinyFiles, tinyMnist, tinyNames } from "./tinyMnist.ts";

let cache = "";
let mirror = mirrorOfThisTest();
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), "underhood-"));
  mirror = mirrorOfThisTest();
});
afterEach(() => rm(cache, { recursive: true }));

const load = (ways: readonly string[], options = {}) =>
  loadMnist({ mirrors: ways.map(mirror.url), checksums: tinyChecksums, cache, ...options });

const requested = (way: string) => tinyNames.map((name) => `${way}/${name}.gz`);

/** The names in the cache, sorted as the files are; each with the start of its checksum. */
const cached = async () => (await readdir(cache)).sort();
const complete = tinyNames.map((name) => `${name}-${tinyChecksums[name].slice(0, 16)}`).sort();

/** Each file in the cache is what it should be. */
async function expectWholeCache(): Promise<void> {
  expect(await cached()).toEqual(complete);
  for (const name of tinyNames) {
    const entry = join(cache, `${name}-${tinyChecksums[name].slice(0, 16)}`);
    expect(await gunzip(await readFile(entry))).toEqual(tinyFiles[name]);
  }
}

describe("loadMnist({ mirrors })", () => {
  it("gives training and validation images with their labels", async () => {
    expect(await load(["whole"])).toEqual(tinyMnist);
    expect(await mirror.requests()).toEqual(requested("whole"));
  });

  it("keeps what it fetched, and asks no mirror the second time", async () => {
    await load(["whole"]);
    await expectWholeCache();
    expect(await load(["404"])).toEqual(tinyMnist);
    expect(await mirror.requests()).toEqual(requested("whole"));
  });

  it("keeps nothing with cache: false", async () => {
    expect(await load(["whole"], { cache: false })).toEqual(tinyMnist);
    expect(await load(["whole"], { cache: false })).toEqual(tinyMnist);
    expect(await mirror.requests()).toEqual([...requested("whole"), ...requested("whole")]);
    expect(await cached()).toEqual([]);
  });

  it("takes a cache folder that is not there yet", async () => {
    await load(["whole"], { cache: join(cache, "not", "yet") });
    expect(await readdir(join(cache, "not", "yet"))).toHaveLength(4);
  });

  it("keeps data sets apart that name their files alike", async () => {
    const others = { ...tinyChecksums, "t10k-labels-idx1-ubyte": "0".repeat(64) };
    await load(["whole"]);
    await expect(load(["whole"], { checksums: others })).rejects.toThrow("expected SHA-256 0000");
    await expectWholeCache();
  });

  it("accepts a server that sends files decompressed, or says so that they are compressed", async () => {
    expect(await load(["plain"])).toEqual(tinyMnist);
    expect(await load(["404"])).toEqual(tinyMnist);
    expect(await load(["encoded"], { cache: false })).toEqual(tinyMnist);
  });

  it("waits for a slow server as long as bytes keep coming", async () => {
    expect(await load(["slow"], { stallTimeoutMs: 5000 })).toEqual(tinyMnist);
  });

  it.each([
    ["404", "the server answered 404 Not Found"],
    ["500", "the server answered 500 Internal Server Error"],
    ["wrong", "expected SHA-256 "],
    ["page", "expected SHA-256 "],
    ["half", "expected whole gzip, got one that is damaged or cut short"],
    ["broken", "cannot download"],
    ["announcesLess", "expected whole gzip, got one that is damaged or cut short"],
    ["announcesMore", "cannot download"],
    ["silent", "no byte came for 1000 ms"],
    ["stalled", "no byte came for 1000 ms"],
  ])("passes over a mirror that answers “%s” and keeps nothing of it", async (way, reason) => {
    const error: unknown = await load([way], { stallTimeoutMs: 1000 }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toContain("expected a mirror to have the right file, got\n");
    expect(String(error)).toContain(`/${way}/`);
    expect(String(error)).toContain(reason);
    expect((error as Error).cause).toBeInstanceOf(AggregateError);
    expect(await cached()).toEqual([]);
    expect(await load([way, "whole"], { stallTimeoutMs: 1000 })).toEqual(tinyMnist);
    await expectWholeCache();
  });

  it("says of each mirror why it failed", async () => {
    await expect(load(["404", "wrong"])).rejects.toThrow(/404 Not Found\n.*expected SHA-256/);
  });

  it("says so when no server is there at all", async () => {
    const nowhere = loadMnist({ mirrors: ["http://127.0.0.1:1"], cache: false });
    await expect(nowhere).rejects.toThrow(
      /got\ncannot download http:\/\/127\.0\.0\.1:1\/train-images[^:]*: fetch failed[^\n]*\nWithout a network, /,
    );
  });

  it("fetches again what is damaged in the cache, cut short or not", async () => {
    await load(["whole"]);
    const [first = "", second = "", third = ""] = complete;
    await writeFile(join(cache, first), "rubbish");
    await writeFile(join(cache, second), (await readFile(join(cache, second))).subarray(0, 20));
    await writeFile(join(cache, third), tinyCompressed["t10k-images-idx3-ubyte"]);
    expect(await load(["whole"])).toEqual(tinyMnist);
    await expectWholeCache();
  });

  it("reports what comes from where", async () => {
    const progress: LoadProgress[] = [];
    const onProgress = (step: LoadProgress) => progress.push(step);
    await load(["slow"], { onProgress });
    const [file] = tinyNames;
    const total = file ? tinyCompressed[file].length : 0;
    const first = progress.filter((step) => step.fileNumber === 1);
    expect(first.length).toBeGreaterThan(2);
    expect(first.at(-1)).toEqual({
      file,
      source: `${mirror.url("slow")}/${file}.gz`,
      fileNumber: 1,
      fileCount: 4,
      receivedBytes: total,
      totalBytes: total,
    });
    const received = first.map((step) => step.receivedBytes);
    expect(received).toEqual(received.toSorted((a, b) => a - b));
    expect(progress.at(-1)?.fileNumber).toBe(4);

    progress.length = 0;
    await load(["slow"], { onProgress });
    expect(progress.map((step) => step.source)).toEqual(Array(4).fill("cache"));
  });

  it("reports no total where the server's number is not that of the bytes", async () => {
    const totals: unknown[] = [];
    await load(["encoded"], { onProgress: (step: LoadProgress) => totals.push(step.totalBytes) });
    expect(totals).toEqual(Array(4).fill(undefined));
  });

  it("rejects with the signal's reason, and asks nobody, when it has aborted before", async () => {
    const signal = AbortSignal.abort(new Error("the reader left"));
    await expect(load(["whole"], { signal })).rejects.toBe(signal.reason);
    expect(await mirror.requests()).toEqual([]);
  });

  it("stops at once when the signal aborts while bytes come, and asks no other mirror", async () => {
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const loading = load(["slow", "whole"], { signal: stop.signal, onProgress });
    await expect(loading).rejects.toSatisfy((error) => error === stop.signal.reason);
    expect(await mirror.requests()).toEqual(requested("slow").slice(0, 1));
    expect(await cached()).toEqual([]);
  });

  it("stops at once when the signal aborts while a server is silent", async () => {
    const stop = new AbortController();
    const loading = load(["silent", "whole"], { signal: stop.signal });
    await untilRequested(1);
    stop.abort();
    await expect(loading).rejects.toSatisfy((error) => error === stop.signal.reason);
    expect(await mirror.requests()).toEqual(requested("silent").slice(0, 1));
  });

  it("stops when onProgress throws, and rejects with that", async () => {
    const mistake = new TypeError("bar is not a function");
    const onProgress = () => {
      throw mistake;
    };
    await expect(load(["slow", "whole"], { onProgress })).rejects.toBe(mistake);
    expect(await mirror.requests()).toEqual(requested("slow").slice(0, 1));
    await load(["whole"]);
    await expect(load(["whole"], { onProgress })).rejects.toBe(mistake);
  });

  it("keeps files that were complete when it was stopped, and only these", async () => {
    const stop = new AbortController();
    const onProgress = ({ fileNumber }: LoadProgress) => fileNumber === 2 && stop.abort();
    await expect(load(["slow"], { signal: stop.signal, onProgress })).rejects.toThrow("aborted");
    expect(await cached()).toEqual(complete.filter((name) => name.startsWith("train-images")));
  });

  it("says which cache folder it cannot read or write, and what to do", async () => {
    const file = join(cache, "file");
    await writeFile(file, "");
    await expect(load(["whole"], { cache: file })).rejects.toThrow(`from the cache folder ${file}`);
    const nowhere = join(cache, "link");
    await symlink(join(cache, "no", "such", "folder"), nowhere);
    await expect(load(["whole"], { cache: nowhere })).rejects.toThrow(
      new Error(
        `cannot write to the cache folder ${nowhere}: choose another with { cache }, or { cache: false }`,
      ),
    );
  });

  it("clears away what a process left that died while writing, and nothing newer", async () => {
    const [old, fresh] = [join(cache, "a.part"), join(cache, "b.part")];
    await writeFile(old, "");
    await writeFile(fresh, "");
    const anHourAgo = Date.now() / 1000 - 3600;
    await utimes(old, anHourAgo, anHourAgo);
    await load(["whole"]);
    expect(await cached()).toEqual(["b.part", ...complete]);
  });

  it("has its cache in the user's own cache folder by default", async () => {
    const home = { HOME: cache, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache };
    expect(await loadInProcess("whole", home).output).toBe("5 3\n");
    const files = await readdir(cache, { recursive: true });
    expect(files.map((path) => basename(path)).sort()).toEqual(expect.arrayContaining(complete));
    expect(files.every((path) => path.includes("underhood") || path === "Library")).toBe(true);
  });

  it("does no harm when two processes load into one cache at once", async () => {
    const children = [loadInProcess("slow"), loadInProcess("slow")];
    expect(await Promise.all(children.map(({ output }) => output))).toEqual(["5 3\n", "5 3\n"]);
    await expectWholeCache();
  });

  it("leaves only whole files when its process is killed, and goes on from there", async () => {
    const child = loadInProcess("slow");
    await untilRequested(3);
    child.kill();
    await child.output.catch(() => {});
    expect(await cached()).toEqual(complete.filter((name) => name.startsWith("train")));
    expect(await load(["whole"])).toEqual(tinyMnist);
    await expectWholeCache();
  });

  it("refuses options that contradict each other or say nothing", async () => {
    await expect(loadMnist({ mirrors: [] })).rejects.toThrow(
      new RangeError("expected at least one mirror, got none"),
    );
    await expect(loadMnist({ mirrors: ["here"] })).rejects.toThrow(
      new TypeError("expected the address of a mirror, got here"),
    );
    await expect(loadMnist({ mirrors: ["http://127.0.0.1"], folder: "." })).rejects.toThrow(
      new TypeError("expected a folder or mirrors, got both"),
    );
    await expect(loadMnist({ checksums: false })).rejects.toThrow(
      new TypeError("expected the checksums of what mirrors give; only a folder does without"),
    );
    const checksums = { ...tinyChecksums, "t10k-labels-idx1-ubyte": "abc" };
    await expect(loadMnist({ checksums })).rejects.toThrow(
      new RangeError(
        "expected the SHA-256 of t10k-labels-idx1-ubyte as 64 lower-case hexadecimal digits, got abc",
      ),
    );
    await expect(loadMnist({ stallTimeoutMs: 0 })).rejects.toThrow(
      new RangeError("expected a stall timeout of 1 to 2147483647 ms, got 0"),
    );
    await expect(loadMnist({ stallTimeoutMs: Infinity })).rejects.toThrow("got Infinity");
  });
});

async function untilRequested(count: number): Promise<void> {
  while ((await mirror.requests()).length < count) await setTimeout(5);
}

/**
 * Loads in a process of its own, which prints how many images it got: into the cache of this test,
 * or if other home folders are given, into the default one there.
 */
function loadInProcess(
  way: string,
  home?: Readonly<Record<string, string>>,
): { output: Promise<string>; kill: () => void } {
  const script = fileURLToPath(new URL("loadTiny.mjs", import.meta.url));
  const options = { mirrors: [mirror.url(way)], checksums: tinyChecksums };
  const child = spawn(
    process.execPath,
    [script, JSON.stringify(home ? options : { ...options, cache })],
    { env: { ...process.env, ...home } },
  );
  let [printed, errors] = ["", ""];
  child.stdout.on("data", (text) => (printed += text));
  child.stderr.on("data", (text) => (errors += text));
  const output = new Promise<string>((resolve, reject) => {
    child.on("close", (code) => (code === 0 ? resolve(printed) : reject(new Error(errors))));
  });
  return { output, kill: () => child.kill("SIGKILL") };
}
