import type { RecordedImage } from "../pad/recordedImage.ts";

/** A module that gives a digit as cells know it, its bytes in 28 rows that can be read and changed. */
export function myDigitText({ data }: RecordedImage): string {
  const rows = Array.from({ length: 28 }, (_, row) =>
    Array.from(data.slice(row * 28, row * 28 + 28), (byte) => String(byte).padStart(3)).join(","),
  );
  return `/** Your digit: 28 rows of 28 bytes, 0 for paper and 255 for ink. */
export const myDigit = {
  shape: [28, 28],
  // prettier-ignore
  data: Uint8Array.of(
${rows.map((row) => `    ${row},`).join("\n")}
  ),
} as const;
`;
}
