import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, useBrowser } from "./openPage.ts";
import { type ServedFolder, serveFolder } from "./serveFolder.ts";

useBrowser();

const docs = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "underhood-site-"));
let served: ServedFolder;

// A build of its own, which leaves the other one's files and cache alone.
beforeAll(async () => {
  const docusaurus = join(docs, "node_modules/@docusaurus/core/bin/docusaurus.mjs");
  await promisify(execFile)(
    process.execPath,
    [docusaurus, "build", "--no-minify", "--out-dir", folder],
    {
      cwd: docs,
      env: {
        ...process.env,
        NODE_ENV: "production",
        SITE_BASE_URL: "/under/hood/",
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: "node_modules/.cache/base-url",
        DOCUSAURUS_NO_PERSISTENT_CACHE: "true",
      },
    },
  );
  served = await serveFolder(folder, "/under/hood/");
}, 180_000);

afterAll(() => {
  served?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the site in a folder of its host, SITE_BASE_URL=/under/hood/", () => {
  it("finds its pages, styles, engine and digits", async () => {
    const { page, requests, errors, elsewhere } = await openPage("/", { site: served.url });
    await page.getByRole("link", { name: "Course", exact: true }).click();
    await page.getByRole("link", { name: "Pixels" }).first().click();
    const cell = page.getByRole("region", { name: "Cell intensities" });
    await cell.getByRole("button", { name: "Run" }).click();
    await cell.getByRole("status").getByText(/^ran/).waitFor({ timeout: 30_000 });
    expect(requests.some((url) => url.endsWith(".wasm"))).toBe(true);
    expect(requests.some((url) => url.endsWith(".gz"))).toBe(true);
    expect(errors).toEqual([]);
    expect(elsewhere()).toEqual([]);
  });
});
