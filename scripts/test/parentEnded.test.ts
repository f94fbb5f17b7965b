import { spawn } from "node:child_process";
import { expect, it } from "vitest";

it("parentEnded() is aborted when the process that started this one ends", async () => {
  const inner = `
    import { parentEnded } from ${JSON.stringify(new URL("../parentEnded.mjs", import.meta.url).href)};
    const keepAlive = setInterval(() => {}, 1000);
    parentEnded().addEventListener("abort", () => {
      console.log("aborted");
      clearInterval(keepAlive);
    });
    console.log("waiting");`;
  // The process between starts the inner one, and is ended once that waits.
  const between = `
    require("node:child_process").spawn(
      process.execPath,
      ["--input-type=module", "-e", ${JSON.stringify(inner)}],
      { stdio: "inherit" },
    );`;
  const child = spawn(process.execPath, ["-e", between]);
  let output = "";
  child.stdout.on("data", (text) => {
    output += text;
    child.kill("SIGKILL");
  });
  await new Promise((resolve) => child.stdout.on("end", resolve));
  expect(output).toBe("waiting\naborted\n");
});
