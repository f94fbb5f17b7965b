import { spawn } from "node:child_process";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { run } from "../run.mjs";

const node = process.execPath;

describe("run(command, args)", () => {
  it("resolves to the exit status", async () => {
    expect(await run(node, ["-e", "process.exit(3)"])).toEqual({
      code: 3,
      endedBy: undefined,
      output: "",
    });
  });

  it("collects both streams of a quiet command", async () => {
    const program = "console.log('out'); console.error('err')";
    const { output } = await run(node, ["-e", program], { quiet: true });
    expect(output.split("\n").sort()).toEqual(["", "err", "out"]);
  });

  it("rejects when there is no such command", async () => {
    await expect(run("no-such-command", [])).rejects.toThrow("ENOENT");
  });

  it("ends everything that the command started, when stopped", async () => {
    // The command starts another one, which connects to the test and would then wait for ever.
    const stop = new AbortController();
    const server = createServer((socket) => {
      socket.resume();
      stop.abort();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const inner = `require("node:net").connect(${port}, "127.0.0.1").on("error", () => {})`;
    const outer = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(inner)}])`;
    const { endedBy } = await run(node, ["-e", outer], { stop: stop.signal });
    expect(endedBy).toBe("SIGTERM");
    // A server closes only when its last connection has ended.
    await new Promise((resolve) => server.close(resolve));
  });
});

describe("a script that runs a command", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("hands %s on and then ends", async (signal) => {
    const script = `
      import { run } from ${JSON.stringify(new URL("../run.mjs", import.meta.url).href)};
      const program = "console.log(process.pid); setInterval(() => {}, 1000)";
      const { endedBy } = await run(process.execPath, ["-e", program]);
      console.log(endedBy);`;
    const child = spawn(node, ["--input-type=module", "-e", script]);
    let output = "";
    child.stdout.on("data", (text) => {
      if (output === "") child.kill(signal);
      output += text;
    });
    await new Promise((resolve) => child.on("close", resolve));
    const [pid, endedBy] = output.trim().split("\n");
    expect(endedBy).toBe(signal);
    expect(() => process.kill(Number(pid), 0)).toThrow("ESRCH");
  });
});
