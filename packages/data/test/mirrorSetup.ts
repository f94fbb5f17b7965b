import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import type { MnistFile } from "@underhood/data";
import type { TestProject } from "vitest/node";
import { tinyCompressed, tinyFiles } from "./tinyMnist.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of a server that has MNIST's files, tiny, in many ways: see `answers`. */
    readonly mirror: string;
  }
}

/** Sends a file in one way: as it should be, or as networks do it. */
type Answer = (response: ServerResponse, file: MnistFile) => void;

/**
 * Under `/whole/anything/` lie the files as they should be, under `/half/anything/` they break off,
 * and so on. The second part of the path is the test's own, and `/requests/anything` lists what
 * was asked for under it.
 */
const answers: Readonly<Record<string, Answer>> = {
  whole: (response, file) => send(response, tinyCompressed[file]),
  plain: (response, file) => send(response, tinyFiles[file]),
  encoded: (response, file) => send(response, tinyCompressed[file], { "content-encoding": "gzip" }),
  slow: async (response, file) => {
    const bytes = tinyCompressed[file];
    response.writeHead(200, { "content-length": bytes.length });
    for (const byte of bytes) {
      response.write(Uint8Array.of(byte));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    response.end();
  },
  silent: (response, file) => {
    // Once is enough to be waited for.
    if (file !== firstFile) response.writeHead(404).end();
  },
  stalled: (response, file) => {
    if (file !== firstFile) response.writeHead(404).end();
    else response.write(tinyCompressed[file].subarray(0, 10));
  },
  broken: (response, file) => {
    response.writeHead(200, { "content-length": tinyCompressed[file].length });
    response.write(tinyCompressed[file].subarray(0, 20), () => response.destroy());
  },
  half: (response, file) => send(response, tinyCompressed[file].subarray(0, 20)),
  announcesLess: (response, file) => lie(response, tinyCompressed[file], -5),
  announcesMore: (response, file) => lie(response, tinyCompressed[file], 5),
  wrong: (response) => send(response, gzipSync("not what was asked for")),
  page: (response) => send(response, Buffer.from("<!doctype html>")),
  404: (response) => response.writeHead(404).end(),
  500: (response) => response.writeHead(500).end("<h1>Oops</h1>"),
};

const firstFile: MnistFile = "train-images-idx3-ubyte";

function send(response: ServerResponse, bytes: Uint8Array, headers = {}): void {
  response.writeHead(200, { "content-length": bytes.length, ...headers }).end(bytes);
}

/** Announces more or fewer bytes than are sent, past Node's own check. */
function lie(response: ServerResponse, bytes: Uint8Array, difference: number): void {
  const head = [
    "HTTP/1.1 200 OK",
    "Access-Control-Allow-Origin: *",
    `Content-Length: ${bytes.length + difference}`,
    "Connection: close",
  ];
  response.socket?.write(`${head.join("\r\n")}\r\n\r\n`);
  response.socket?.end(bytes);
}

/** Starts the server for a run of the tests, and ends it after. */
export async function setup(project: TestProject): Promise<() => void> {
  const requests = new Map<string, string[]>();
  const server = createServer((request, response) => {
    const [, way = "", test = "", file = ""] = (request.url ?? "").split("/");
    response.setHeader("access-control-allow-origin", "*");
    if (way === "requests") {
      response.end(JSON.stringify(requests.get(test) ?? []));
      return;
    }
    requests.set(test, [...(requests.get(test) ?? []), `${way}/${file}`]);
    answers[way]?.(response, file.replace(/\.gz$/, "") as MnistFile);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  project.provide("mirror", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
