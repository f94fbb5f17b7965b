import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Picture, renderToTerminal } from "@underhood/viz";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { parseCells } from "../../src/cells/parseCells.ts";
import { sampleDigit } from "../../src/pad/myDigit.ts";
import { projectZip } from "../../src/takeaway/projectZip.ts";

const lesson = "02-pixel-similarity";
const course = new URL(`../../course/${lesson}/`, import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "underhood-takeaway-"));
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * The project's dependencies, as the workspace has them. That the packages install from a registry is
 * what the check of packed packages sees to.
 */
function linkDependencies(project: string, names: readonly string[]): void {
  const ours = fileURLToPath(new URL("../../node_modules/", import.meta.url));
  for (const name of names) {
    const link = join(project, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ours, name), link);
  }
}

describe("projectZip(takeaway)", () => {
  const cells = parseCells(readFileSync(new URL("lesson.ts", course), "utf8")).map((cell) =>
    cell.name === "mean 7" ? { ...cell, code: `${cell.code}\n"changed by its reader";` } : cell,
  );
  const { name, bytes } = projectZip({ lesson, cells, myDigit: sampleDigit.image });
  const files = Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]);
  const project = join(folder, "underhood-pixel-similarity");
  const manifest = JSON.parse(
    String(files.find(([path]) => path === "underhood-pixel-similarity/package.json")?.[1]),
  );

  it("is a folder whose package.json names each package by an exact version", () => {
    expect(name).toBe("underhood-pixel-similarity.zip");
    expect(files.map(([path]) => dirname(path ?? ""))).toEqual(
      files.map(() => "underhood-pixel-similarity"),
    );
    for (const [dependency, version] of Object.entries(manifest.dependencies)) {
      const installed = new URL(`../../node_modules/${dependency}/package.json`, import.meta.url);
      expect([dependency, version]).toEqual([
        dependency,
        JSON.parse(readFileSync(installed, "utf8")).version,
      ]);
    }
  });

  it("runs in Node and prints what the page shows, and what its reader has changed", async () => {
    for (const [path = "", text = ""] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    linkDependencies(project, Object.keys(manifest.dependencies));
    expect(manifest.scripts.start).toBe("tsx start.ts");
    const tsx = join(project, "node_modules/tsx/dist/cli.mjs");
    const { stdout } = await promisify(execFile)(process.execPath, [tsx, "start.ts"], {
      cwd: project,
    });

    const recorded = JSON.parse(readFileSync(new URL("outputs.json", course), "utf8"));
    let from = 0;
    for (const [cell, pictures] of Object.entries<Picture[]>(recorded.pictures)) {
      for (const picture of cell === "mean 7" ? [] : pictures) {
        const printed = renderToTerminal(picture, { color: false, width: 80 });
        const at = stdout.indexOf(`${printed}\n`, from);
        expect(at, `${cell} prints\n${printed}\nafter\n${stdout.slice(0, from)}`).toBeGreaterThan(
          -1,
        );
        from = at + printed.length;
      }
      if (cell === "mean 7") {
        expect(stdout.slice(from)).toContain("changed by its reader\n");
      }
    }
    expect(from).toBeGreaterThan(1000);
  });
});
