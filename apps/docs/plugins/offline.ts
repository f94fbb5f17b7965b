import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LoadContext, Plugin } from "@docusaurus/types";
import { writeServiceWorker } from "./writeServiceWorker.ts";

/** Writes the service worker, by which the course can be read without a network. */
export function offline({ baseUrl, generatedFilesDir }: LoadContext): Plugin {
  return {
    name: "offline",
    async postBuild({ outDir }) {
      const onlyForApi = apiChunks(readFileSync(join(generatedFilesDir, "registry.js"), "utf8"));
      await writeServiceWorker(outDir, {
        baseUrl,
        isKept: (path) => isKept(path) && !onlyForApi.has(chunkOf(path) ?? ""),
      });
    },
  };
}

/** What is read only by some, or only later in the course, is kept when it has been asked for. */
const keptWhenAsked = [
  /^api[/.]/,
  /^search/,
  /^gallery/,
  /^(sitemap|service-worker)/,
  /lesson-sandbox-part/, // what no lesson uses as it stands
  /\.map$/,
  /\.(woff|ttf)$/, // browsers that can keep pages read woff2
  /digits-(images|labels)-idx/, // all ten digits
  /tfjs-backend-wasm(-threaded-simd)?\.\w+\.wasm$/, // for browsers without SIMD, and unused
];

function isKept(path: string): boolean {
  return !keptWhenAsked.some((pattern) => pattern.test(path));
}

/** The names of the chunks that only pages of the API have. */
function apiChunks(registry: string): Set<string> {
  const imports = registry.matchAll(/webpackChunkName: "([^"]+)" \*\/ "@site\/api\//g);
  return new Set([...imports].map(([, name = ""]) => name));
}

function chunkOf(path: string): string | undefined {
  return /^assets\/js\/(.+)\.\w{8}\.js$/.exec(path)?.[1];
}
