import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PluginOptions } from "@docusaurus/plugin-content-docs";
import type { LoadContext, Plugin, PluginConfig } from "@docusaurus/types";
import typedoc from "docusaurus-plugin-typedoc";
import type { Application } from "typedoc";

/**
 * The API section: a page for every export of the named packages, written by TypeDoc from their
 * sources into the git-ignored folder `api/`, which a docs instance of its own then publishes.
 */
export function apiPages(packages: readonly string[]): PluginConfig[] {
  const docs: Partial<PluginOptions> = {
    id: "api",
    path: "api",
    routeBasePath: "api",
    breadcrumbs: false,
    sidebarItemsGenerator: titleFolders,
  };
  return [
    (context: LoadContext) => writeApiPages(context, packages),
    ["@docusaurus/plugin-content-docs", docs],
  ];
}

async function writeApiPages(context: LoadContext, packages: readonly string[]): Promise<Plugin> {
  const folder = join(context.siteDir, "api");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  await typedoc(context, {
    entryPoints: packages.map((name) => `../../packages/${name}/src/index.ts`),
    tsconfig: "tsconfig.api.json",
    out: folder,
    docsPath: folder,
    plugin: [namePackages],
    readme: "none",
    disableSources: true,
    skipErrorChecking: true, // each package's own build has checked it
    excludeInternal: true,
    hideBreadcrumbs: true,
    useCodeBlocks: true,
    expandParameters: true,
    parametersFormat: "table",
    pageTitleTemplates: { member: "{name}", module: "@underhood/{name}" },
    logLevel: "Warn",
  });
  // When TypeDoc meets an error it reports it, writes nothing, and lets the build go on.
  const missing = packages.filter((name) => !hasPages(join(folder, name)));
  if (missing.length > 0) {
    throw new Error(`TypeDoc wrote no pages for ${missing.join(", ")}; its messages are above.`);
  }
  writeFileSync(join(folder, "index.md"), overview(packages));
  return { name: "api-pages" };
}

/** Whether there is a page besides the package's own. */
function hasPages(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".md")).length > 1;
}

/** The first page: what each package is for, as it says itself. */
function overview(packages: readonly string[]): string {
  const rows = packages.map((name) => {
    const manifest = readFileSync(require.resolve(`@underhood/${name}/package.json`), "utf8");
    const { description } = JSON.parse(manifest) as { description: string };
    return `| [@underhood/${name}](${name}/index.md) | ${description} |`;
  });
  return `---
title: API
sidebar_label: Overview
sidebar_position: 0
---

Every function and type that the four packages export.

| package | what it is for |
| -- | -- |
${rows.join("\n")}
`;
}

/** A TypeDoc plugin that calls a package by its own name, where TypeDoc would say `core/src`. */
function namePackages(app: Application): void {
  app.converter.on("resolveBegin", ({ project }) => {
    for (const child of project.children ?? []) child.name = child.name.replace(/\/src$/, "");
  });
}

const folderTitles: Record<string, string> = {
  classes: "Classes",
  functions: "Functions",
  interfaces: "Interfaces",
  "type-aliases": "Types",
  variables: "Values",
};

type SidebarItemsGenerator = NonNullable<PluginOptions["sidebarItemsGenerator"]>;
type SidebarItems = Awaited<ReturnType<SidebarItemsGenerator>>;

const titleFolders: SidebarItemsGenerator = async ({ defaultSidebarItemsGenerator, ...folder }) =>
  titled(await defaultSidebarItemsGenerator(folder));

function titled(items: SidebarItems): SidebarItems {
  return items.map((item) =>
    item.type === "category"
      ? { ...item, label: folderTitles[item.label] ?? item.label, items: titled(item.items) }
      : item,
  );
}
