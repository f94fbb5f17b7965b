import type { Shape } from "@underhood/core";
import { shapeText } from "../shapeText.ts";

/** Refuses what are not images, `[batch, height, width, channels]`, and says how they become some. */
export function checkImages(layerName: string, shape: Shape, channels?: number): void {
  if (shape.length === 4 && (channels === undefined || shape[3] === channels)) {
    return;
  }
  throw new RangeError(
    `${layerName} expects a batch of images, [batch, height, width, ${channels ?? "channels"}], but ` +
      `got ${shapeText(shape)}. ${advice(shape, channels)}`,
  );
}

function advice(shape: Shape, channels = 1): string {
  const [batch = 1, first = 1, second = 1, last = 1] = shape;
  if (shape.length === 4) {
    return first === channels
      ? "Here the channels come last: transpose([0, 2, 3, 1]) brings them there from PyTorch's order."
      : `Adjoining sizes must match: it is made for ${channels} channels, and the images have ${last}.`;
  }
  if (shape.length === 3 && channels === 1) {
    return `Images of one channel say so: reshape([${batch}, ${first}, ${second}, 1]).`;
  }
  if (shape.length === 3 && second === channels) {
    return `A single image is a batch of one: reshape([1, ${shape.join(", ")}]).`;
  }
  const side = Math.sqrt(first / channels);
  if (shape.length === 2 && Number.isInteger(side)) {
    return `Images laid flat get their rows back by reshape([${batch}, ${side}, ${side}, ${channels}]).`;
  }
  return "Every image has rows, columns and channels; grey ones have 1 channel.";
}
