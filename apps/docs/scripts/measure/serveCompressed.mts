import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { ServedFolder } from "../../test/site/serveFolder.ts";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};
const isPacked = /\.(gz|png|woff2?)$/;

/** Serves a folder as hosts of static sites do: compressed, and files with a hash in the name for good. */
export async function serveCompressed(folder: string, baseUrl: string): Promise<ServedFolder> {
  const files = new Map<string, Buffer | undefined>();
  function read(path: string): Buffer | undefined {
    if (!files.has(path)) {
      try {
        const content = readFileSync(join(folder, path));
        files.set(path, isPacked.test(path) ? content : gzipSync(content));
      } catch {
        files.set(path, undefined);
      }
    }
    return files.get(path);
  }
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://site");
    if (!pathname.startsWith(baseUrl)) {
      response.writeHead(404).end();
      return;
    }
    const asked = decodeURIComponent(pathname.slice(baseUrl.length));
    const path = [asked || "index.html", `${asked}.html`].find((name) => read(name));
    const content = path && read(path);
    if (!path || !content) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": types[extname(path)] ?? "application/octet-stream",
      "cache-control": path.startsWith("assets/") ? "max-age=31536000, immutable" : "max-age=600",
      ...(isPacked.test(path) ? {} : { "content-encoding": "gzip" }),
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${baseUrl}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
