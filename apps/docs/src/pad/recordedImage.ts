/** A recorded image: bytes, 0 for paper and 255 for ink. `[28, 28]` */
export interface RecordedImage {
  readonly shape: readonly [height: 28, width: 28];
  readonly data: Uint8Array;
}

/** Reads an image that was recorded as base64. */
export function recordedImage(base64: string): RecordedImage {
  const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return { shape: [28, 28], data };
}
