import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

/** A folder of static files, served on this machine. */
export interface ServedFolder {
  /** The address of the folder, with a slash at the end. */
  readonly url: string;
  close(): void;
}

/**
 * Serves a folder as a host of static files would: `/a` is `a.html`.
 *
 * @param baseUrl Where the host puts the folder, with slashes at both ends; elsewhere is nothing.
 */
export async function serveFolder(folder: string, baseUrl: string): Promise<ServedFolder> {
  const serve = sirv(folder);
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (!path.startsWith(baseUrl)) {
      response.writeHead(404).end();
      return;
    }
    request.url = path.slice(baseUrl.length - 1);
    serve(request, response);
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
