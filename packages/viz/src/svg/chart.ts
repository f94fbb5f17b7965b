import { axisX, axisY, gridX, gridY, type Markish, type ScaleOptions } from "@observablehq/plot";
import type { Sketch } from "./framed.ts";
import { drawLegend, type LegendEntry } from "./legend.ts";
import { element } from "./paper.ts";
import { plotted } from "./plotted.ts";
import { smallSize, textWidth } from "./writing.ts";

/** What a chart shows, apart from its size and the look that all charts share. */
export interface ChartContent {
  readonly marks: readonly Markish[];
  readonly x: ScaleOptions & { readonly label: string | null };
  readonly y: ScaleOptions & { readonly label: string | null };
  readonly legend: readonly LegendEntry[];
  /** About how many numbers stand along the vertical axis; by default as many as there is room for. */
  readonly yTicks?: number;
  /** Whether lines across the chart help to read both axes, not the vertical one alone. */
  readonly gridBoth?: boolean;
}

/** The width of a chart where none is asked for: at 360 pixels its text is still 9 pixels high. */
export const defaultWidth = 420;

/** Draws a chart: the legend, if there is one, above Observable Plot's axes and marks. */
export function drawChart(content: ChartContent, width: number): Sketch {
  const height = Math.round(Math.min(360, width * 0.56) + 24);
  const yTicks = content.yTicks === undefined ? {} : { ticks: content.yTicks };
  const draw = (marginLeft: number, marks: readonly Markish[]) =>
    plotted({
      width,
      height,
      marginTop: content.y.label === null ? 12 : 28,
      marginRight: 16,
      marginBottom: content.x.label === null ? 28 : 42,
      marginLeft,
      x: content.x,
      y: content.y,
      marks: [
        gridY({ strokeOpacity: 0.15, ...yTicks }),
        ...(content.gridBoth ? [gridX({ strokeOpacity: 0.15 })] : []),
        axisY({
          tickSize: 0,
          tickPadding: 8,
          labelOffset: marginLeft - 1,
          ...numbersOn(content.y),
          ...yTicks,
        }),
        axisX({ tickSize: 4, tickPadding: 5, ...numbersOn(content.x) }),
        ...marks,
      ],
    });
  // Plot gives every vertical axis the same room; a first drawing tells how much its labels really need. It goes without the
  // marks, which may be many, where the axes do not depend on them.
  const areAxesKnown = content.x.domain !== undefined && content.y.domain !== undefined;
  const { tickLabels } = draw(40, areAxesKnown ? [] : content.marks);
  const widths = tickLabels.map((label) => textWidth(label, smallSize));
  const { parts } = draw(Math.ceil(Math.max(16, ...widths)) + 10, content.marks);
  const legend = drawLegend(content.legend, width);
  // Half a pixel aside, lines one pixel wide cover whole pixels.
  const inner = { transform: `translate(0.5,${legend.height + 0.5})`, "font-size": smallSize };
  return {
    width,
    height: legend.height + height,
    parts: [...legend.parts, element("g", { ...inner, "text-anchor": "middle" }, parts)],
  };
}

/** On a logarithmic axis Plot would shorten 0.01 to 10m. */
function numbersOn({ type }: ScaleOptions): { tickFormat?: string } {
  return type === "log" ? { tickFormat: "~g" } : {};
}
