/** A value that this browser keeps from visit to visit, and nobody else sees. */
export interface Kept<Value> {
  /** The value; the same object until it changes. */
  now(): Value;
  /** Keeps another value. Where storage is full or forbidden, it lasts until the page is left. */
  set(value: Value): void;
  /** Calls `listener` after each change, in this page or another, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** What the names of all that the site keeps begin with, in the storage that a host's pages share. */
export const keptPrefix = "underhood:";

/**
 * A value kept under a name, as JSON.
 *
 * @param read Makes the value of what was kept, which may have been tampered with: it throws, or
 * gives something sensible, for whatever it does not know. It is given `undefined` where nothing was
 * kept.
 */
export function kept<Value>(name: string, read: (raw: unknown) => Value): Kept<Value> {
  const key = keptPrefix + name;
  const listeners = new Set<() => void>();
  let text: string | null = null;
  let current = read(undefined);

  function storedText(): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return text; // forbidden: what is in memory is all there is
    }
  }

  function valueIn(stored: string | null): Value {
    try {
      return read(stored === null ? undefined : JSON.parse(stored));
    } catch {
      return read(undefined);
    }
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function hear(event: StorageEvent): void {
    if (event.key === key || event.key === null) tell();
  }

  return {
    now() {
      const stored = storedText();
      if (stored !== text) {
        text = stored;
        current = valueIn(stored);
      }
      return current;
    },
    set(value) {
      current = value;
      try {
        localStorage.setItem(key, JSON.stringify(value));
        text = localStorage.getItem(key);
      } catch {
        // Only what a later visit would remember is lost.
      }
      tell();
    },
    subscribe(listener) {
      if (listeners.size === 0) addEventListener("storage", hear);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) removeEventListener("storage", hear);
      };
    },
  };
}
