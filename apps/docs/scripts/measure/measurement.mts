/** Something that was measured, and how much of it there may be. */
export interface Measurement {
  /** The page, by its path from the site's root. */
  readonly page: string;
  /** What was measured, as a phrase. */
  readonly what: string;
  readonly value: number;
  /** `kB` are thousands of bytes, compressed by gzip. */
  readonly unit: "kB" | "MB" | "s" | "ms" | "";
  readonly atMost?: number;
  readonly atLeast?: number;
}

export function isWithin({ value, atMost = Infinity, atLeast = -Infinity }: Measurement): boolean {
  return value >= atLeast && value <= atMost;
}
