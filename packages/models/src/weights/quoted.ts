const longest = 60;

/** A tensor's name for a message, cut where a hostile file has made it long. */
export function quoted(name: string): string {
  return name.length > longest ? `"${name.slice(0, longest)}…"` : `"${name}"`;
}
