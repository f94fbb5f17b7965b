import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { describe, expect, it } from "vitest";

interface Bundle {
  /** The entry's size as it travels, in kilobytes. */
  readonly kilobytes: number;
  /** Whether Observable Plot is part of the entry, or loaded by it later. */
  readonly plot: "in the entry" | "loaded later" | "nowhere";
}

/** Bundles a module as a page's build would. */
async function bundled(code: string): Promise<Bundle> {
  const entry = `${import.meta.dirname}/entry.js`;
  const bundle = await rolldown({
    input: entry,
    platform: "browser",
    plugins: [
      {
        name: "entry",
        load: (id) => (id === entry ? code : null),
        resolveId: (id) => (id === entry ? id : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  const chunks = output.filter((file) => file.type === "chunk");
  const withPlot = chunks.find(({ moduleIds }) =>
    moduleIds.some((id) => /@observablehq\/plot/.test(id)),
  );
  const [first] = chunks;
  return {
    kilobytes: gzipSync(first?.code ?? "", { level: 9 }).length / 1000,
    plot: withPlot === undefined ? "nowhere" : withPlot === first ? "in the entry" : "loaded later",
  };
}

const builders =
  "curve, digit, digits, heatmap, histogram, pixelTable, scatter, shapeDiagram, table, text";

describe("in a page's bundle", () => {
  it("builders and describePicture weigh at most 8 kB, without Plot", async () => {
    const { kilobytes, plot } = await bundled(
      `export { ${builders}, describePicture } from "@underhood/viz"`,
    );
    expect(plot).toBe("nowhere");
    expect(kilobytes).toBeLessThan(8);
  });

  it("digits with the renderers of @underhood/viz/drawings weigh at most 18 kB, without Plot", async () => {
    const { kilobytes, plot } = await bundled(
      `export { digit, digits } from "@underhood/viz"; export * from "@underhood/viz/drawings"`,
    );
    expect(plot).toBe("nowhere");
    expect(kilobytes).toBeLessThan(18);
  });

  it("show loads Plot only when it shows something in a page", async () => {
    const { kilobytes, plot } = await bundled(`export { show, setDisplay } from "@underhood/viz"`);
    expect(plot).toBe("loaded later");
    expect(kilobytes).toBeLessThan(8);
  });

  it("renderToDom brings Plot along, so that it can draw every picture at once", async () => {
    const { plot } = await bundled(`export { renderToDom } from "@underhood/viz"`);
    expect(plot).toBe("in the entry");
  });
});
