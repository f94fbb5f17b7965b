import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { expect, it } from "vitest";

const workspace = join(import.meta.dirname, "../../../..");

/** The package, where its dist can be written: others read the real one while this test runs. */
function copyPackage(): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), "core-dev-")));
  const files = ["assembly", "scripts", "src", "package.json", "tsconfig.build.json"];
  for (const name of files.map((file) => join("packages/core", file))) {
    cpSync(join(workspace, name), join(copy, name), { recursive: true });
  }
  cpSync(join(workspace, "tsconfig.base.json"), join(copy, "tsconfig.base.json"));
  const modules = "packages/core/node_modules";
  symlinkSync(join(workspace, modules), join(copy, modules), "junction");
  return copy;
}

it("the dev script compiles the package, and waits for changes", async () => {
  const copy = copyPackage();
  const folder = join(copy, "packages/core");
  const PATH = [join(folder, "node_modules/.bin"), process.env.PATH].join(delimiter);
  const watching = spawn(process.execPath, ["scripts/dev.mjs"], {
    cwd: folder,
    env: { ...process.env, PATH },
    detached: true,
  });
  let printed = "";
  try {
    for await (const chunk of watching.stdout) {
      printed += chunk;
      if (printed.includes("Watching for file changes")) break;
    }
    expect(printed).toContain("Found 0 errors");
    expect(existsSync(join(folder, "dist/index.js"))).toBe(true);
    expect(watching.exitCode).toBe(null);
  } finally {
    // All of its group: the compiler runs beside the script, and may write to the end.
    if (watching.exitCode === null) process.kill(-Number(watching.pid), "SIGKILL");
    rmSync(copy, { recursive: true, maxRetries: 10 });
  }
});
