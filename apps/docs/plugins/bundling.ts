import type { Plugin } from "@docusaurus/types";

/** How the bundler treats what is ours: what Node and page share must build for both. */
export function bundling(): Plugin {
  return {
    name: "bundling",
    configureWebpack() {
      return {
        output: { assetModuleFilename: "assets/files/[name].[contenthash:8][ext]" },
        // tfjs looks for Node's variables; without this the bundler warns that it mocked them.
        node: { __filename: false, __dirname: false },
      };
    },
  };
}
