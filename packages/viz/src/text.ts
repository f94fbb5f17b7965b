import { type Captioned, captionOf } from "./caption.ts";

/** Words or numbers as they would be printed. */
export interface TextPicture extends Captioned {
  readonly kind: "text";
  /** The text; line breaks count. */
  readonly text: string;
}

/**
 * A picture of a text, in letters of one width, line for line.
 *
 * @example
 * text("accuracy 0.9511");
 */
export function text(content: string, options: Captioned = {}): TextPicture {
  return { kind: "text", text: String(content), ...captionOf(options) };
}
