import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import sirv from "sirv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeServiceWorker } from "../../plugins/writeServiceWorker.ts";
import { newPage, useBrowser } from "./openPage.ts";

useBrowser();

/** A site of two pages, of which one is kept when it is read. Page and program say their version. */
async function writeSite(folder: string, version: 1 | 2): Promise<void> {
  const hash = `${version}`.repeat(8);
  const pageWith = (program: string) =>
    `<h1>page ${version}</h1><script src="assets/js/both.00000000.js"></script>
     <script type="module" src="assets/js/${program}.${hash}.js"></script>`;
  const programWith = (more = "") =>
    `${more} document.querySelector("h1").append(", program ${version}");`;
  const files = {
    "course.html": pageWith("course"),
    "api.html": pageWith("api"),
    "assets/js/both.00000000.js": "navigator.serviceWorker.register('service-worker.js');",
    [`assets/js/course.${hash}.js`]: programWith(
      `globalThis.later = () => import("./later.${hash}.js");`,
    ),
    [`assets/js/later.${hash}.js`]: `export const said = "later ${version}";`,
    [`assets/js/api.${hash}.js`]: programWith(),
  };
  await mkdir(join(folder, "assets/js"), { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  await writeServiceWorker(folder, { baseUrl: "/", isKept: (path) => !path.includes("api") });
}

/** The paths of all that a page's host has in the browser's caches. */
function cachedPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        paths.push(new URL(url).pathname);
    return paths.sort();
  });
}

describe("a second version of the site, deployed over the first", () => {
  let folder: string;
  let site: string;
  let deploy: (version: 1 | 2) => void;
  let close: () => void;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "site-"));
    for (const version of [1, 2] as const) await writeSite(join(folder, `${version}`), version);
    const hosts = { 1: sirv(join(folder, "1")), 2: sirv(join(folder, "2")) };
    let host = hosts[1];
    deploy = (version) => {
      host = hosts[version];
    };
    const server = createServer((request, response) =>
      host(request, response, () => {
        response.writeHead(404).end();
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    close = () => {
      server.closeAllConnections();
      server.close();
    };
  });
  afterAll(async () => {
    close();
    await rm(folder, { recursive: true });
  });

  it("reaches its readers at once; no page meets another version's program; what was of the first is deleted", async () => {
    const page = await newPage({ serviceWorkers: "allow" });
    const says = (version: 1 | 2) =>
      page.getByText(`page ${version}, program ${version}`, { exact: true }).waitFor();
    const visit = async (path: string, version: 1 | 2) => {
      await page.goto(site + path);
      await says(version);
    };
    await visit("course", 1);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
    await visit("api", 1);
    await visit("course", 1);

    deploy(2);
    // A page that is open has its own program, whose files the host no longer has.
    expect(await page.evaluate("later().then(({ said }) => said)")).toBe("later 1");
    await visit("course", 2);
    // Browsers look for another worker by themselves, some time after a page has come.
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    const isWaiting = async () => (await navigator.serviceWorker.ready).waiting !== null;
    await expect.poll(() => page.evaluate(isWaiting), { timeout: 10_000 }).toBe(true);
    await page.context().setOffline(true);
    await visit("course", 1);
    await visit("api", 1);

    await page.context().setOffline(false);
    await page.goto("about:blank");
    await visit("course", 2);
    await expect
      .poll(() => cachedPaths(page), { timeout: 10_000 })
      .toEqual([
        "/assets/js/both.00000000.js",
        "/assets/js/course.22222222.js",
        "/assets/js/later.22222222.js",
        "/course.html",
      ]);
    await page.context().setOffline(true);
    await visit("course", 2);
    expect(await page.evaluate("later().then(({ said }) => said)")).toBe("later 2");
    await page.context().close();
  });
});
