import { vi } from "vitest";

/** Lends a test file what of a browser the keeping of values needs. */
export function stubStorage(): void {
  const texts = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
  });
}
