import { pythonRandom } from "../pythonRandom.ts";

/** The chapter's two shuffled loaders. */
export function miniBatches() {
  const python = pythonRandom(42);
  const alphabet = "abcdefghijklmnopqrstuvwxyz";
  return {
    shuffledNumbers: shuffledOnce(15, 5),
    letterCount: alphabet.length,
    shuffledLetters: shuffledOnce(alphabet.length, 6),
  };

  /**
   * What fastai's DataLoader gives on its first pass: it takes its seed from Python's generator, and
   * each pass takes another from its own.
   */
  function shuffledOnce(count: number, size: number): number[][] {
    const loader = pythonRandom(python.integer(0, 2 ** 32 - 1));
    const pass = pythonRandom(loader.integer(0, 2 ** 32 - 1));
    const order = pass.shuffled(count);
    return Array.from({ length: Math.ceil(count / size) }, (_, i) =>
      order.slice(i * size, (i + 1) * size),
    );
  }
}
