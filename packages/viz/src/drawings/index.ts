export { isDrawing } from "../picture.ts";
export { renderToDom } from "./renderToDom.ts";
export { renderToSvg } from "./renderToSvg.ts";
