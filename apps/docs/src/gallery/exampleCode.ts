/**
 * Cuts the code of each example out of the program text that lists them, by name. Entries of the list
 * begin at two spaces with the name in quotes; what follows the arrow, up to the next entry, is code.
 */
export function exampleCode(source: string): Map<string, string> {
  const entry = /^ {2}"([^"]+)": \(\) =>\s(.*?),\n(?= {2}"|\};)/gms;
  const entries = source.matchAll(entry);
  return new Map(Array.from(entries, ([, name = "", code = ""]) => [name, outdented(code)]));
}

/** Takes away the spaces that all lines after the first share. */
function outdented(code: string): string {
  const [first = "", ...rest] = code.trim().split("\n");
  const shared = Math.min(...rest.map((line) => line.search(/\S/)));
  return [first, ...rest.map((line) => line.slice(shared))].join("\n");
}
