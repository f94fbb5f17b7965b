import { applyDifferences, writeDifferences } from "./wordDifferences.ts";

/** How many frames go back to one that is kept whole: more are smaller, fewer are read faster. */
const groupSize = 64;

/** Frames in a row: the first whole, each other one as what differs from the one before. */
interface Group {
  readonly numbers: number[];
  readonly whole: Int32Array;
  readonly differences: Uint8Array[];
}

/** A row of numbered frames of 32-bit words, kept as films are: a whole one, then what changes. */
export class Frames {
  #groups: Group[] = [];
  #last: Int32Array | undefined;
  /** Used again and again: a step should leave no more garbage than it must. */
  #room = new Uint8Array();
  #bytes = 0;

  /** How much memory the frames take. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The numbers of the frames, lowest first. */
  get numbers(): number[] {
    return this.#groups.flatMap(({ numbers }) => numbers);
  }

  /** Adds a frame, which becomes its own, with a number above all others. */
  append(number: number, words: Int32Array): void {
    const group = this.#groups.at(-1);
    if (group === undefined || this.#last === undefined || group.numbers.length === groupSize) {
      this.#groups.push({ numbers: [number], whole: words, differences: [] });
      this.#bytes += words.byteLength;
    } else {
      if (this.#room.length < words.length * 5) {
        this.#room = new Uint8Array(words.length * 5);
      }
      const differences = writeDifferences(this.#last, words, this.#room);
      group.numbers.push(number);
      group.differences.push(differences);
      this.#bytes += differences.byteLength;
    }
    this.#last = words;
  }

  /** A copy of the frame of this number, or undefined. */
  at(number: number): Int32Array | undefined {
    const group = this.#groups.findLast(({ numbers }) => (numbers[0] as number) <= number);
    const place = group?.numbers.indexOf(number) ?? -1;
    if (group === undefined || place < 0) {
      return undefined;
    }
    const words = group.whole.slice();
    for (const differences of group.differences.slice(0, place)) {
      applyDifferences(words, differences);
    }
    return words;
  }

  /** Drops all frames but those that are wanted. */
  keepOnly(isWanted: (number: number) => boolean): void {
    const groups = this.#groups;
    this.#groups = [];
    this.#last = undefined;
    this.#bytes = 0;
    // One group at a time is let go of, so that there are never two copies of all.
    for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
      const words = group.whole.slice();
      for (const [place, number] of group.numbers.entries()) {
        if (place > 0) {
          applyDifferences(words, group.differences[place - 1] as Uint8Array);
        }
        if (isWanted(number)) {
          this.append(number, words.slice());
        }
      }
    }
  }
}
