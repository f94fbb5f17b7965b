import { type Picture, renderToSvg } from "@underhood/viz";

addEventListener("message", ({ data }: MessageEvent<Picture>) => {
  postMessage(renderToSvg(data));
});
