import { keptPrefix } from "./kept.ts";

/** Everything that the site keeps in this browser, as JSON texts by their names. */
export function allKept(): Record<string, string> {
  const texts: Record<string, string> = {};
  for (let place = 0; place < localStorage.length; place++) {
    const key = localStorage.key(place);
    if (key?.startsWith(keptPrefix))
      texts[key.slice(keptPrefix.length)] = localStorage.getItem(key) ?? "";
  }
  return texts;
}

/** Forgets all that the site keeps, and leaves alone what other pages of the host keep. */
export function eraseKept(): void {
  for (const name of Object.keys(allKept())) localStorage.removeItem(keptPrefix + name);
  tellPage();
}

/** Keeps what {@link allKept} has given, here or in another browser, in place of what is kept now. */
export function restoreKept(texts: Readonly<Record<string, string>>): void {
  eraseKept();
  for (const [name, text] of Object.entries(texts)) localStorage.setItem(keptPrefix + name, text);
  tellPage();
}

/**
 * Keeps other things in place of what is kept now. If there is no room for them, all stays as it was.
 *
 * @returns What was kept before.
 * @throws Error if there is no room.
 */
export function replaceKept(texts: Readonly<Record<string, string>>): Record<string, string> {
  const before = allKept();
  try {
    restoreKept(texts);
  } catch (cause) {
    restoreKept(before);
    throw new Error("this browser has no room for it", { cause });
  }
  return before;
}

/** A browser tells other pages of a change, not the one that made it. */
function tellPage(): void {
  dispatchEvent(new StorageEvent("storage", { key: null }));
}
