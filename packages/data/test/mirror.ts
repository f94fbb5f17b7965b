import { inject } from "vitest";

let tests = 0;

/** The addresses of one test, which no other test asks: see `answers` in mirrorSetup.ts. */
export function mirrorOfThisTest(): {
  url: (way: string) => string;
  requests: () => Promise<string[]>;
} {
  const base = inject("mirror");
  const name = `${"document" in globalThis ? "page" : "node"}-${tests++}`;
  return {
    url: (way) => `${base}/${way}/${name}`,
    requests: async () => (await fetch(`${base}/requests/${name}`)).json(),
  };
}
