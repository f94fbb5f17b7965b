import { gzipSync } from "node:zlib";

/**
 * What a reader's browser is sent for these addresses, each once. It is asked for again from here:
 * what a page fetched can no longer be read once the page has gone on.
 */
export async function bodiesOf(addresses: readonly string[]): Promise<Buffer[]> {
  const body = async (address: string) => Buffer.from(await (await fetch(address)).arrayBuffer());
  return Promise.all([...new Set(addresses)].map(body));
}

/** How many bytes these take on the wire, where the server compresses what is not yet compressed. */
export function gzippedSize(bodies: readonly Buffer[]): number {
  const isGzip = (body: Buffer) => body[0] === 0x1f && body[1] === 0x8b;
  return bodies.reduce(
    (sum, body) => sum + (isGzip(body) ? body.length : gzipSync(body).length),
    0,
  );
}

/** Those of `addresses` that are scripts. */
export function scriptsIn(addresses: readonly string[]): string[] {
  return addresses.filter((address) => address.endsWith(".js"));
}
