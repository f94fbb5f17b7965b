import { createServer, type Server } from "node:net";
import { afterEach, expect, it } from "vitest";
import { firstFreePort } from "../firstFreePort.mjs";

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    await new Promise((resolve) => server.close(resolve));
  }
});

function listen(port: number, address?: string): Promise<number> {
  const server = createServer();
  servers.push(server);
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, address, () => {
      const bound = server.address();
      resolve(typeof bound === "object" && bound ? bound.port : 0);
    });
  });
}

it("firstFreePort(from) is `from` when nothing listens there", async () => {
  const port = await listen(0);
  await new Promise((resolve) => servers.pop()?.close(resolve));
  expect(await firstFreePort(port)).toBe(port);
});

it.each(["0.0.0.0", "127.0.0.1"])(
  "firstFreePort(from) goes past a port that is taken on %s",
  async (address) => {
    const taken = await listen(0, address);
    expect(await firstFreePort(taken)).toBeGreaterThan(taken);
  },
);

it("firstFreePort(from) refuses a range with no port in it", async () => {
  await expect(firstFreePort(65536)).rejects.toThrow(
    new RangeError("no port from 65536 to 65535 is free"),
  );
});
