import { type Changes, changesText, readChanges } from "./changes.ts";
import { deflate, inflate } from "./deflate.ts";

/** What the fragment of a link with changes begins with; the digit is the form's version. */
export const prefix = "#changed=1.";

/** How long a link may become, in characters: more is cut off by some mail programs and chats. */
export const longestLink = 2000;

/** Whether a fragment of an address claims to hold changes. */
export function holdsChanges(fragment: string): boolean {
  return fragment.startsWith("#changed=");
}

/** Changes as the fragment of an address: compressed, in letters that need no escaping. */
export async function toFragment(changes: Changes): Promise<string> {
  const bytes = await deflate(new TextEncoder().encode(changesText(changes)));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return prefix + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * The changes in the fragment of an address.
 *
 * @throws Error if the link is incomplete, or of another version.
 */
export async function fromFragment(fragment: string): Promise<Changes> {
  if (!fragment.startsWith(prefix))
    throw new Error("this link was made by another version of the site");
  try {
    const text = fragment.slice(prefix.length).replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return readChanges(JSON.parse(new TextDecoder().decode(await inflate(bytes))));
  } catch (cause) {
    throw new Error("this link is damaged or incomplete", { cause });
  }
}
