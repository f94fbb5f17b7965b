import { describe, expect, inject, it } from "vitest";

/** The pages of the site, as its map lists them. */
async function pages(): Promise<URL[]> {
  const site = inject("site");
  const map = await (await fetch(`${site}sitemap.xml`)).text();
  return [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = ""]) => new URL(new URL(address).pathname, site),
  );
}

const tag = /<(?:script|img|iframe|source|video|audio|object|embed|link)\b[^>]*>/g;
const isFetched = (element: string) =>
  !element.startsWith("<link") ||
  /rel="?(stylesheet|preload|prefetch|preconnect|icon)/.test(element);

describe("every page of the site", () => {
  it("names no other host from which something is fetched", async () => {
    const all = await pages();
    expect(all.length).toBeGreaterThan(100);
    const foreign: string[] = [];
    for (const page of all) {
      const html = await (await fetch(page)).text();
      expect(html, page.href).toContain("__docusaurus");
      for (const [element] of html.matchAll(tag)) {
        if (isFetched(element) && /(src|href)="?(https?:)?\/\//.test(element))
          foreign.push(`${page.pathname}: ${element}`);
      }
    }
    expect(foreign).toEqual([]);
  });
});
