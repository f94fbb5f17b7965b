import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { LoadContext, Plugin } from "@docusaurus/types";
import { build } from "esbuild";

/** Writes the service worker, by which the course can be read without a network. */
export function offline({ baseUrl, generatedFilesDir }: LoadContext): Plugin {
  return {
    name: "offline",
    async postBuild({ outDir }) {
      const onlyForApi = apiChunks(readFileSync(join(generatedFilesDir, "registry.js"), "utf8"));
      const keptFiles = readdirSync(outDir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(outDir, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
        .filter((path) => isKept(path) && !onlyForApi.has(chunkOf(path) ?? ""))
        .sort()
        .map((path) => ({
          url: baseUrl + path,
          revision: hasHash(path) ? null : hashOf(readFileSync(join(outDir, path))),
        }));
      await build({
        entryPoints: [join(__dirname, "../src/offline/serviceWorker.ts")],
        outfile: join(outDir, "service-worker.js"),
        bundle: true,
        minify: true,
        format: "iife",
        target: ["chrome110", "firefox115", "safari16.4"],
        logLevel: "error",
        define: {
          keptFiles: JSON.stringify(keptFiles),
          version: JSON.stringify(hashOf(JSON.stringify(keptFiles))),
          "process.env.NODE_ENV": JSON.stringify("production"),
        },
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

function hasHash(path: string): boolean {
  return /^assets\/.*[.-][0-9a-f]{8,}\.\w+(\.\w+)?$/.test(path);
}

function hashOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}
