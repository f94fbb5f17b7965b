import type { backend_util } from "@tensorflow/tfjs";
import type { Windows } from "./windowsOf.ts";
import type { Workbench } from "./workbench.ts";

/** Images in the memory, of which a few at a time are made ready to be looked at. */
export interface ReadyImages {
  /** Where `count` images from number `first` on are now, with the zeros around them. */
  at(first: number, count: number): number;
}

/** How many numbers of scratch space {@link readyImages} needs. */
export function paddedSize(
  {
    isPadded,
    imagesAtOnce,
    height,
    width,
  }: Pick<Windows, "isPadded" | "imagesAtOnce" | "height" | "width">,
  channels: number,
): number {
  return isPadded ? imagesAtOnce * height * width * channels : 0;
}

/** Readies images `[batch, height, width, channels]`: where zeros are needed, in scratch space. */
export function readyImages(
  { functions, bytes }: Workbench,
  images: number,
  windows: Pick<Windows, "isPadded" | "imagesAtOnce" | "height" | "width">,
  {
    inHeight,
    inWidth,
    inChannels,
    padInfo,
  }: Pick<backend_util.Conv2DInfo, "inHeight" | "inWidth" | "inChannels"> & {
    readonly padInfo: { readonly top: number; readonly left: number };
  },
  scratch: number,
): ReadyImages {
  const rowBytes = inWidth * inChannels * 4;
  const imageBytes = inHeight * rowBytes;
  if (!windows.isPadded) return { at: (first) => images + first * imageBytes };

  const paddedRowBytes = windows.width * inChannels * 4;
  const paddedImageBytes = windows.height * paddedRowBytes;
  bytes().fill(0, scratch, scratch + windows.imagesAtOnce * paddedImageBytes);
  const corner = scratch + padInfo.top * paddedRowBytes + padInfo.left * inChannels * 4;
  // What no window looks at may lie outside.
  const rows = Math.max(0, Math.min(inHeight, windows.height - padInfo.top));
  const copied = Math.max(0, Math.min(inWidth, windows.width - padInfo.left)) * inChannels * 4;
  return {
    at(first, count) {
      for (let i = 0; i < count; i++) {
        const image = images + (first + i) * imageBytes;
        functions.copyRows(
          image,
          rows,
          copied,
          rowBytes,
          corner + i * paddedImageBytes,
          paddedRowBytes,
        );
      }
      return scratch;
    },
  };
}
