export type { Captioned } from "./caption.ts";
export { type CurveOptions, type CurvePicture, curve, type Line } from "./curve.ts";
export { type DigitOptions, type DigitPicture, digit } from "./digit.ts";
export { type DigitsOptions, type DigitsPicture, digits } from "./digits.ts";
export type { GreyImage, NumberArray, PixelRange } from "./greyImage.ts";
export {
  type HeatmapOptions,
  type HeatmapPicture,
  type HeatmapScale,
  heatmap,
} from "./heatmap.ts";
export { type HistogramOptions, type HistogramPicture, histogram } from "./histogram.ts";
export { renderToDom } from "./page/renderToDom.ts";
export { renderToHtml } from "./page/renderToHtml.ts";
export { type Chart, type Drawing, isDrawing, isPicture, type Picture } from "./picture.ts";
export { type PixelTableOptions, type PixelTablePicture, pixelTable } from "./pixelTable.ts";
export {
  type ScatterLine,
  type ScatterOptions,
  type ScatterPicture,
  type StraightLine,
  scatter,
} from "./scatter.ts";
export type { AxisLabels, Points, Series } from "./series.ts";
export {
  type ShapeDiagramOptions,
  type ShapeDiagramPicture,
  shapeDiagram,
} from "./shapeDiagram.ts";
export { type Display, type Showable, setDisplay, show } from "./show.ts";
export { type RenderOptions, renderToSvg } from "./svg/renderToSvg.ts";
export {
  type TableCell,
  type TableColumn,
  type TableColumnOptions,
  type TableOptions,
  type TablePicture,
  table,
} from "./table.ts";
export { renderToTerminal, type TerminalOptions } from "./terminal/renderToTerminal.ts";
export { type TextPicture, text } from "./text.ts";
export { describePicture } from "./words/describePicture.ts";
