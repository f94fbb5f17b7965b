import type * as Preset from "@docusaurus/preset-classic";
import type { Config } from "@docusaurus/types";
import rehypeKatex from "rehype-katex";
import remarkMath from "remark-math";
import { apiPages } from "./plugins/apiPages.ts";
import { bundling } from "./plugins/bundling.ts";
import { codeColors } from "./plugins/codeColors.ts";
import { offline } from "./plugins/offline.ts";
import { notingProgram } from "./src/island/earlyClicks.ts";
import { repository } from "./src/repository.ts";

// A static host may serve the site from any address and folder.
const baseUrl = process.env.SITE_BASE_URL ?? "/";

const config: Config = {
  title: "Underhood",
  tagline: "What happens under the hood when a machine learns to read digits",
  favicon: "img/favicon.svg",
  url: process.env.SITE_URL ?? "https://underhood.github.io",
  baseUrl,
  trailingSlash: false,
  onBrokenLinks: "throw",
  onBrokenAnchors: "throw",
  onDuplicateRoutes: "throw",
  markdown: { format: "detect", hooks: { onBrokenMarkdownLinks: "throw" } },
  future: {
    v4: true,
    faster: {
      swcJsLoader: true,
      swcJsMinimizer: true,
      swcHtmlMinimizer: true,
      lightningCssMinimizer: true,
      mdxCrossCompilerCache: true,
      rspackBundler: true,
      rspackPersistentCache: false, // it keeps the base URL, and figures' data, of an earlier build
      ssgWorkerThreads: true,
      gitEagerVcs: true,
    },
  },
  clientModules: [
    require.resolve("katex/dist/katex.min.css"),
    require.resolve("./src/client/fetchWhenAsked.ts"),
    require.resolve("./src/client/keepForOffline.ts"),
  ],
  headTags: [
    { tagName: "script", attributes: {}, innerHTML: notingProgram },
    { tagName: "link", attributes: { rel: "manifest", href: `${baseUrl}manifest.webmanifest` } },
    {
      tagName: "link",
      attributes: { rel: "apple-touch-icon", href: `${baseUrl}img/icon-192.png` },
    },
    { tagName: "meta", attributes: { name: "theme-color", content: "#fbfaf6" } },
  ],
  presets: [
    [
      "classic",
      {
        docs: {
          path: "course",
          routeBasePath: "course",
          sidebarPath: "./sidebars.ts",
          remarkPlugins: [remarkMath],
          rehypePlugins: [rehypeKatex],
          breadcrumbs: false,
        },
        blog: false,
        theme: { customCss: "./src/css/custom.css" },
      } satisfies Preset.Options,
    ],
  ],
  plugins: [bundling, offline, ...apiPages(["core", "data", "models", "viz"])],
  themes: [
    [
      "@easyops-cn/docusaurus-search-local",
      {
        hashed: true,
        indexBlog: false,
        ignoreCssSelectors: ["#arrival"], // what a lesson says only to those who come by a link
        searchBarShortcutHint: false,
        removeDefaultStemmer: true, // else the beginning of a word finds only its stem
        docsDir: ["course", "api"],
        docsRouteBasePath: ["/course", "/api"],
      },
    ],
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: "Underhood",
      logo: { src: "img/logo.svg", srcDark: "img/logo-dark.svg", alt: "" },
      items: [
        { type: "docSidebar", sidebarId: "course", label: "Course", position: "left" },
        {
          type: "docSidebar",
          sidebarId: "defaultSidebar",
          docsPluginId: "api",
          label: "API",
          position: "left",
        },
        { to: "/gallery", label: "Gallery", position: "left" },
        { to: "/yours", label: "Yours", position: "right" },
        { href: repository, label: "Source", position: "right" },
      ],
    },
    footer: { copyright: "Underhood is open source under the MIT licence." },
    prism: { theme: codeColors, darkTheme: codeColors },
  } satisfies Preset.ThemeConfig,
};

export default config;
