import type { Tensor } from "@tensorflow/tfjs";
import { describe, format } from "@underhood/core";
import { digit, digits, heatmap, type Picture, text } from "@underhood/viz";

/** A tensor as a person wants to see it: images as images, one number as a number, others as a table of numbers. */
export function tensorPicture(tensor: Tensor): Picture {
  const { shape, dtype } = tensor;
  if (dtype !== "float32" && dtype !== "int32" && dtype !== "bool") return text(describe(tensor));
  const [height = 0, width = 0] = shape.slice(-2);
  const isImage = height >= smallestImage && width >= smallestImage && width <= largestImage;
  if (shape.length === 0) return text(String(Number(tensor.dataSync()[0]?.toPrecision(7))));
  if (isImage && height <= largestImage && shape.length <= 3 && dtype !== "bool") {
    const count = shape.length === 3 ? Math.min(shape[0] ?? 0, mostImages) : 1;
    const values = Array.from(tensor.dataSync().slice(0, count * height * width));
    const picture = imagePicture(values, count, [height, width], shape.length === 3);
    if (picture) return picture;
  }
  return text(format(tensor, { threshold: longest }));
}

/** In pixels. */
const smallestImage = 8;
const largestImage = 128;
/** How many images of a stack, and numbers of a table, are shown. */
const mostImages = 16;
const longest = 200;

function imagePicture(
  values: readonly number[],
  count: number,
  [height, width]: readonly [number, number],
  isStack: boolean,
): Picture | undefined {
  if (count === 0 || !values.every(Number.isFinite)) return undefined;
  const areIntensities = values.every((value) => value >= 0 && value <= 1);
  const areBytes = values.every((value) => value >= 0 && value <= 255 && Number.isInteger(value));
  const range = areIntensities ? ([0, 1] as const) : ([0, 255] as const);
  if (isStack) {
    return areIntensities || areBytes
      ? digits({ shape: [count, height, width], data: values }, { range })
      : undefined;
  }
  const image = { shape: [height, width], data: values };
  return areIntensities || areBytes ? digit(image, { range }) : heatmap(image);
}
