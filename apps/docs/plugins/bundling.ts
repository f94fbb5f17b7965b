import type { Plugin } from "@docusaurus/types";

/** How the bundler treats what is ours. */
export function bundling(): Plugin {
  return {
    name: "bundling",
    configureWebpack: () => ({
      output: { assetModuleFilename: "assets/files/[name].[contenthash:8][ext]" },
      module: {
        rules: [
          {
            test: /[\\/]course[\\/][^\\/]+[\\/]lesson\.ts$/,
            enforce: "pre",
            loader: require.resolve("./lessonLoader.cjs"),
          },
        ],
      },
      // tfjs looks for Node's variables; without this the bundler warns that it mocked them.
      node: { __filename: false, __dirname: false },
    }),
  };
}
