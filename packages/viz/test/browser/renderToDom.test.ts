import {
  curve,
  digit,
  pixelTable,
  renderToDom,
  renderToHtml,
  renderToSvg,
  setDisplay,
  show,
  table,
  text,
} from "@underhood/viz";
import * as drawings from "@underhood/viz/drawings";
import { examples } from "@underhood/viz/examples";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { commands, page } from "vitest/browser";
import { anyPicture } from "../anyPicture.ts";

afterEach(() => {
  document.body.replaceChildren();
});

describe("renderToDom(picture)", () => {
  it("makes elements of the page, the same that renderToHtml writes", () => {
    fc.assert(
      fc.property(anyPicture(), (picture) => {
        const template = document.createElement("template");
        template.innerHTML = renderToHtml(picture);
        const written = template.content.firstElementChild;
        const made = renderToDom(picture);
        expect(template.content.childNodes).toHaveLength(1);
        expect(withoutNamespace(made)).toBe(withoutNamespace(written));
      }),
      { numRuns: 40 },
    );
  });

  it("makes an image with a name and a description", async () => {
    document.body.append(renderToDom(digit({ shape: [1, 1], data: [1] }, { caption: "A dot" })));
    const image = page.getByRole("img", { name: "A dot: A grey image of 1 by 1 pixels." });
    await expect.element(image).toBeVisible();
    expect(image.element().querySelector("desc")?.textContent).toContain("1 of 1 pixels");
  });

  it("makes a table that can be read cell by cell", async () => {
    document.body.append(renderToDom(table([{ epoch: 1, loss: 0.5 }], { caption: "Losses" })));
    await expect.element(page.getByRole("table", { name: "Losses" })).toBeVisible();
    await expect.element(page.getByRole("columnheader", { name: "loss" })).toBeVisible();
    await expect.element(page.getByRole("cell", { name: "0.5" })).toBeVisible();
  });

  it("makes preformatted text of a text", () => {
    const made = renderToDom(text("a\n  b", { caption: "c" }));
    expect([made.tagName, made.textContent]).toEqual(["PRE", "a\n  b\nc"]);
  });

  it("draws the pixels of a digit sharp, paper white and ink black", async () => {
    const made = renderToDom(digit({ shape: [1, 2], data: Uint8Array.of(0, 255) }));
    document.body.append(made);
    const image = made.querySelector("image");
    expect(image && getComputedStyle(image).imageRendering).toBe("pixelated");
    const bitmap = new Image();
    bitmap.src = image?.getAttribute("href") ?? "";
    await bitmap.decode();
    const context = new OffscreenCanvas(2, 1).getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    expect(Array.from(context?.getImageData(0, 0, 2, 1).data ?? [])).toEqual([
      255, 255, 255, 255, 0, 0, 0, 255,
    ]);
  });

  it("takes the colour of the text around it", () => {
    const box = document.createElement("div");
    box.style.color = "rgb(1, 2, 3)";
    const made = renderToDom(curve([1, 2], { yLabel: "loss" }));
    box.append(made);
    document.body.append(box);
    const label = made.querySelector("text");
    expect(label && getComputedStyle(label).fill).toBe("rgb(1, 2, 3)");
  });

  it("shrinks charts with the page and lets wide numbers scroll inside it", () => {
    const box = document.createElement("div");
    box.style.width = "300px";
    const wide = { shape: [28, 28], data: new Uint8Array(784) };
    const [chart, numbers] = [renderToDom(curve([1, 2])), renderToDom(pixelTable(wide))];
    box.append(chart, numbers);
    document.body.append(box);
    expect(chart.getBoundingClientRect().width).toBe(300);
    expect(numbers.getBoundingClientRect().width).toBe(300);
    expect(numbers.scrollWidth).toBeGreaterThan(800);
    expect(numbers.getAttribute("tabindex")).toBe("0");
  });

  it("keeps whatever stands in a caption from becoming markup", () => {
    const caption = '</text></svg><script>document.title = "broken"</script><img src="x">';
    for (const picture of [
      text("a", { caption }),
      digit({ shape: [1, 1], data: [1] }, { caption }),
    ]) {
      const made = renderToDom(picture);
      document.body.append(made);
      expect(made.querySelector("script, img")).toBeNull();
      expect(made.textContent).toContain("<script>");
    }
    expect(document.title).not.toBe("broken");
  });

  it("of @underhood/viz/drawings makes the same, and refuses a chart", () => {
    const picture = digit({ shape: [1, 1], data: [1] });
    expect(drawings.renderToDom(picture).outerHTML).toBe(renderToDom(picture).outerHTML);
    // @ts-expect-error the type knows no charts either
    expect(() => drawings.renderToDom(curve([1, 2]))).toThrow(/a curve is a chart/);
  });
});

describe("renderToSvg(picture)", () => {
  it.each(Object.entries(examples))("draws “%s” as in Node", async (name, make) => {
    const file = `test/output/${name.toLowerCase().replaceAll(" ", "-")}.svg`;
    expect(renderToSvg(make())).toBe(await commands.readFile(file));
  });

  it("is well-formed XML, whatever the texts", () => {
    fc.assert(
      fc.property(anyPicture(), (picture) => {
        const parsed = new DOMParser().parseFromString(renderToSvg(picture), "image/svg+xml");
        expect(parsed.querySelector("parsererror")).toBeNull();
        expect(parsed.documentElement.namespaceURI).toBe("http://www.w3.org/2000/svg");
      }),
      { numRuns: 100 },
    );
  });

  it("holds its texts: none is wider than the image", () => {
    for (const [name, make] of Object.entries(examples)) {
      const made = renderToDom(make());
      if (!(made instanceof SVGSVGElement)) continue;
      made.setAttribute("style", "");
      document.body.append(made);
      const frame = made.getBoundingClientRect();
      for (const label of made.querySelectorAll("text")) {
        const box = label.getBoundingClientRect();
        expect(box.left, `${name}: ${label.textContent}`).toBeGreaterThanOrEqual(frame.left);
        expect(box.right, `${name}: ${label.textContent}`).toBeLessThanOrEqual(frame.right);
      }
    }
  });

  it("draws in a worker too", async () => {
    const worker = new Worker(new URL("./drawing.worker.ts", import.meta.url), { type: "module" });
    const picture = curve([3, 1, 2], { yLabel: "loss" });
    const answer = new Promise<MessageEvent>((resolve) => {
      worker.onmessage = resolve;
    });
    worker.postMessage(picture);
    expect((await answer).data).toBe(renderToSvg(picture));
    worker.terminate();
  });
});

describe("in a page, with no display set, show(x)", () => {
  it("appends to the body, in order", async () => {
    show("first");
    show(curve([1, 2]));
    show(3);
    await vi.waitFor(() => expect(document.body.querySelectorAll("pre, svg")).toHaveLength(3));
    const kinds = Array.from(document.body.children, (place) => place.firstElementChild?.tagName);
    expect(kinds).toEqual(["PRE", "svg", "PRE"]);
  });

  it("uses the display that setDisplay names instead", () => {
    const seen: unknown[] = [];
    const former = setDisplay((picture) => seen.push(picture));
    show("elsewhere");
    setDisplay(former);
    expect(seen).toEqual([text("elsewhere")]);
    expect(document.body.children).toHaveLength(0);
  });
});

function withoutNamespace(element: Element | null): string | undefined {
  return element?.outerHTML.replaceAll(' xmlns="http://www.w3.org/2000/svg"', "");
}
