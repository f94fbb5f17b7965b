import { describePicture, renderToSvg, renderToTerminal } from "@underhood/viz";
import { examples } from "@underhood/viz/examples";
import { describe, expect, it } from "vitest";

const kinds = "curve digit digits heatmap histogram pixelTable scatter shapeDiagram table text";

describe("examples", () => {
  it("have a picture of every kind", () => {
    const shown = new Set(Object.values(examples).map((make) => make().kind));
    expect([...shown].sort()).toEqual(kinds.split(" "));
  });

  describe.each(Object.entries(examples))("%s", (name, make) => {
    const file = `output/${name.toLowerCase().replaceAll(" ", "-")}`;

    it("is the same each time", () => {
      expect(make()).toStrictEqual(make());
    });

    it("is drawn as recorded", async () => {
      await expect(renderToSvg(make())).toMatchFileSnapshot(`${file}.svg`);
    });

    it("is printed as recorded, with colours and without", async () => {
      await expect(renderToTerminal(make())).toMatchFileSnapshot(`${file}.ansi`);
      await expect(renderToTerminal(make(), { color: false })).toMatchFileSnapshot(`${file}.txt`);
    });

    it("is told in words as recorded", async () => {
      await expect(describePicture(make())).toMatchFileSnapshot(`${file}.words.txt`);
    });
  });
});
