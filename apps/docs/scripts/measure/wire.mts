import { gzipSync } from "node:zlib";
import type { Page, Response } from "playwright";

/** What goes over the wire to a page from now on, until it is asked. */
export interface Wire {
  /** The weight of what has come, in thousands of bytes as gzip compresses them. */
  kilobytes(isCounted?: (url: string) => boolean): Promise<number>;
}

export function watchWire(page: Page): Wire {
  const bodies = new Map<string, Promise<Buffer>>();
  page.on("response", (response: Response) => {
    const url = response.url();
    if (/^https?:/.test(url) && response.status() === 200) bodies.set(url, response.body());
  });
  return {
    async kilobytes(isCounted = () => true) {
      let bytes = 0;
      for (const [url, body] of bodies) if (isCounted(url)) bytes += weightOf(await body);
      return bytes / 1000;
    },
  };
}

function weightOf(body: Buffer): number {
  const isPacked = body[0] === 0x1f && body[1] === 0x8b;
  return isPacked ? body.length : gzipSync(body).length;
}
