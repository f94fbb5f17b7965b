/**
 * Reads the JSON of a header from front to back, and nothing that a header cannot have: lists hold whole
 * numbers only, and no key may come twice.
 */
export class HeaderReader {
  #place = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads an object; `readValue` is told each key, and has to read what follows. */
  object(readValue: (key: string) => void): void {
    this.#expect("{");
    const keys = new Set<string>();
    if (this.#skip("}")) return;
    do {
      const key = this.string();
      if (key === "__proto__") this.fail("a name", key);
      if (keys.has(key)) this.fail("each name once", key);
      keys.add(key);
      this.#expect(":");
      readValue(key);
    } while (this.#skip(","));
    this.#expect("}");
  }

  /** Reads a list of whole numbers from 0 up. */
  wholeNumbers(): number[] {
    this.#expect("[");
    const numbers: number[] = [];
    if (this.#skip("]")) return numbers;
    do {
      numbers.push(this.#wholeNumber());
    } while (this.#skip(","));
    this.#expect("]");
    return numbers;
  }

  string(): string {
    this.#expect('"');
    const start = this.#place - 1;
    while (this.#place < this.#text.length && this.#text[this.#place] !== '"') {
      this.#place += this.#text[this.#place] === "\\" ? 2 : 1;
    }
    this.#place += 1;
    try {
      return JSON.parse(this.#text.slice(start, this.#place)) as string;
    } catch {
      this.#place = start;
      return this.#failHere("a string");
    }
  }

  /** Nothing but space may follow. */
  end(): void {
    this.#skipSpace();
    if (this.#place < this.#text.length) this.#failHere("the end");
  }

  fail(expected: string, found: string): never {
    throw new SyntaxError(
      `expected ${expected} before character ${this.#place} of the header, got "${found.slice(0, 40)}"`,
    );
  }

  #wholeNumber(): number {
    this.#skipSpace();
    const digits = /(?:0|[1-9]\d{0,15})(?![\d.eE])/y;
    digits.lastIndex = this.#place;
    const [found] = digits.exec(this.#text) ?? [];
    const number = Number(found);
    if (!Number.isSafeInteger(number)) return this.#failHere("a whole number from 0 to 2⁵³ − 1");
    this.#place = digits.lastIndex;
    return number;
  }

  #expect(character: string): void {
    if (!this.#skip(character)) this.#failHere(character);
  }

  #skip(character: string): boolean {
    this.#skipSpace();
    const isThere = this.#text[this.#place] === character;
    if (isThere) this.#place += 1;
    return isThere;
  }

  #skipSpace(): void {
    while (" \t\n\r".includes(this.#text[this.#place] ?? "x")) this.#place += 1;
  }

  #failHere(expected: string): never {
    const found = this.#text.slice(this.#place, this.#place + 20);
    throw new SyntaxError(
      `expected ${expected} at character ${this.#place} of the header, got ${found === "" ? "its end" : JSON.stringify(found)}`,
    );
  }
}
