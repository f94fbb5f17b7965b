import { dot, line, type Markish, rectY, ruleY } from "@observablehq/plot";
import type { CurvePicture } from "../curve.ts";
import { axisDomain } from "../extent.ts";
import type { HistogramPicture } from "../histogram.ts";
import type { Chart } from "../picture.ts";
import type { ScatterPicture } from "../scatter.ts";
import { drawnPart } from "../scatterLine.ts";
import type { Series } from "../series.ts";
import { drawChart } from "./chart.ts";
import type { Sketch } from "./framed.ts";
import { seriesStyle } from "./palette.ts";

/** Draws a picture that has axes, at a width in pixels. */
export function drawCharts(picture: Chart, width: number): Sketch {
  switch (picture.kind) {
    case "curve":
      return drawCurve(picture, width);
    case "scatter":
      return drawScatter(picture, width);
    case "histogram":
      return drawHistogram(picture, width);
  }
}

function drawCurve({ lines, xLabel, yLabel, logX, logY }: CurvePicture, width: number): Sketch {
  const looks = lines.map((_, i) => {
    const { colour, dashes } = seriesStyle(i);
    return { stroke: colour, strokeWidth: 2, strokeDasharray: dashes };
  });
  const xs = lines.flatMap(({ x }) => x);
  const ys = lines.flatMap(({ y }) => y);
  return drawChart(
    {
      x: { label: xLabel ?? null, type: logX ? "log" : "linear", domain: axisDomain(xs, logX) },
      y: {
        label: yLabel ?? null,
        type: logY ? "log" : "linear",
        domain: axisDomain(ys, logY),
        nice: !logY,
      },
      marks: lines.flatMap((series, i) => drawLine(series, looks[i] ?? {})),
      legend: lines.flatMap(({ name }, i) =>
        name === undefined ? [] : [{ name, sample: ruleY([0], looks[i]), sampleWidth: 26 }],
      ),
      ...(logX ? { gridBoth: true } : {}),
    },
    width,
  );
}

/** Few points are marked one by one, because then a bend between them says nothing. */
function drawLine({ x, y }: Series, look: { stroke?: string }): Markish[] {
  const points = { length: x.length };
  const dots = dot(points, { x, y, r: 2.5, fill: look.stroke ?? "currentColor" });
  return [line(points, { x, y, ...look }), ...(x.length <= 16 ? [dots] : [])];
}

const symbols = ["circle", "triangle", "square", "diamond", "star", "times"] as const;

function drawScatter(picture: ScatterPicture, width: number): Sketch {
  const { classes, xLabel, yLabel } = picture;
  const looks = classes.map((_, i) => {
    const { colour } = seriesStyle(i);
    const symbol = symbols[i % symbols.length] ?? "circle";
    return { symbol, r: 3.5, stroke: colour, fill: colour, fillOpacity: 0.3 };
  });
  const part = picture.line && drawnPart(picture.line, classes);
  const shown = part ? [...classes, part] : classes;
  const lineLook = { stroke: "currentColor", strokeWidth: 1.5 };
  const name = picture.line?.name;
  return drawChart(
    {
      x: { label: xLabel ?? null, nice: true, domain: axisDomain(shown.flatMap(({ x }) => x)) },
      y: { label: yLabel ?? null, nice: true, domain: axisDomain(shown.flatMap(({ y }) => y)) },
      marks: [
        ...classes.map(({ x, y }, i) => dot({ length: x.length }, { x, y, ...looks[i] })),
        ...(part ? [line({ length: part.x.length }, { x: part.x, y: part.y, ...lineLook })] : []),
      ],
      legend: [
        ...classes.flatMap(({ name }, i) =>
          name === undefined
            ? []
            : [{ name, sample: dot([0], { frameAnchor: "middle", ...looks[i] }), sampleWidth: 12 }],
        ),
        ...(part && name !== undefined
          ? [{ name, sample: ruleY([0], lineLook), sampleWidth: 26 }]
          : []),
      ],
      gridBoth: true,
    },
    width,
  );
}

function drawHistogram({ edges, counts, xLabel }: HistogramPicture, width: number): Sketch {
  const bars = { x1: edges.slice(0, -1), x2: edges.slice(1), y1: 0, y2: counts };
  return drawChart(
    {
      x: { label: xLabel ?? null },
      y: { label: "count", nice: true },
      yTicks: Math.min(6, Math.max(...counts)),
      marks: [
        rectY({ length: counts.length }, { ...bars, fill: seriesStyle(0).colour, inset: 0.5 }),
        ruleY([0]),
      ],
      legend: [],
    },
    width,
  );
}
