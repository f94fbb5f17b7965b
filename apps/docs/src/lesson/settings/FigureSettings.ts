import type { PlainValue } from "../../cells/lessonRecord.ts";

/** What the figures of a lesson have been set to, where that is not how they were found. */
export class FigureSettings {
  readonly #values = new Map<string, PlainValue>();
  readonly #listeners = new Set<() => void>();

  /** Calls `listener` after each change, until the function that it returns is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What a setting was set to; the same object until it changes, and undefined if it is as found. */
  get(name: string): PlainValue | undefined {
    return this.#values.get(name);
  }

  /** Sets a setting; `undefined` makes it as it was found. */
  set(name: string, value: PlainValue | undefined): void {
    if (value === undefined) this.#values.delete(name);
    else this.#values.set(name, value);
    this.#tell();
  }

  /** All that is set, by name. */
  all(): Record<string, PlainValue> {
    return Object.fromEntries(this.#values);
  }

  /** Sets what came from elsewhere; all other settings are as they were found. */
  receive(values: Readonly<Record<string, PlainValue>>): void {
    this.#values.clear();
    for (const [name, value] of Object.entries(values)) this.#values.set(name, value);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
