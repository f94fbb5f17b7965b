import type { Plugin } from "@docusaurus/types";

type BundlerConfiguration = Parameters<NonNullable<Plugin["configureWebpack"]>>[0];

/** How the bundler treats what is ours. */
export function bundling(): Plugin {
  return {
    name: "bundling",
    configureWebpack(config, isServer) {
      serveFontsAsFiles(config);
      return {
        output: { assetModuleFilename: "assets/files/[name].[contenthash:8][ext]" },
        module: {
          // Workers run in browsers only: the build of the static pages need not follow them.
          ...(isServer ? { parser: { javascript: { worker: false, url: false } } } : {}),
          rules: [
            {
              test: /[\\/]course[\\/][^\\/]+[\\/]lesson\.ts$/,
              enforce: "pre",
              loader: require.resolve("./lessonLoader.cjs"),
            },
            {
              test: /[\\/]exercises[\\/][^\\/]+[\\/]exercise\.ts$/,
              enforce: "pre",
              loader: require.resolve("../src/exercise/exerciseLoader.cjs"),
            },
            {
              resourceQuery: /^\?program$/,
              loader: require.resolve("./sandboxLoader.cjs"),
              options: { isServer, minify: process.env.NODE_ENV === "production" },
            },
          ],
        },
        resolve: { alias: withoutHighlighter },
        // tfjs looks for Node's variables; without this the bundler warns that it mocked them.
        node: { __filename: false, __dirname: false },
      };
    },
  };
}

/**
 * Docusaurus gives every page the highlighter, to add languages to it that this site has not asked
 * for. Here it comes with the code that a reader points at.
 */
const withoutHighlighter = {
  [require.resolve("@docusaurus/theme-classic/lib/prism-include-languages.js")]: false,
} as const;

/**
 * Docusaurus writes small fonts into the style sheet. KaTeX has many, in three formats each, so
 * every page would carry 80 kB of them whether or not it has a formula.
 */
function serveFontsAsFiles({ module }: BundlerConfiguration): void {
  for (const rule of module?.rules ?? []) {
    const isForFonts =
      typeof rule === "object" && rule?.test instanceof RegExp && rule.test.test(".woff2");
    if (isForFonts && Array.isArray(rule.use)) {
      rule.use = rule.use.map((use) =>
        typeof use === "object" && typeof use?.options === "object"
          ? { ...use, options: { ...use.options, limit: 0 } }
          : use,
      );
    }
  }
}
