/** What every picture may carry. */
export interface Captioned {
  /** A line of text under the picture. */
  readonly caption?: string;
}

/** The caption as a picture keeps it: absent rather than undefined, because JSON has no undefined. */
export function captionOf({ caption }: Captioned): Captioned {
  return caption === undefined ? {} : { caption: String(caption) };
}
