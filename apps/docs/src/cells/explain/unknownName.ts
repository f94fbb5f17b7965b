import type { Recogniser } from "./explanation.ts";
import { allNames } from "./namesIn.ts";

/** A name that nothing has declared, perhaps because it is misspelt. */
export const unknownName: Recogniser = ({ message = "", scope }) => {
  const [, name] = /^ReferenceError: (\S+) is not defined/.exec(message) ?? [];
  if (name === undefined) return undefined;
  const nearest = allNames(scope)
    .map((known) => ({ known, distance: editDistance(name, known) }))
    .filter(
      ({ known, distance }) => distance <= Math.max(1, Math.min(name.length, known.length) / 3),
    )
    .sort((a, b) => a.distance - b.distance)[0];
  return {
    title: `Nothing is called ${name}`,
    text:
      `No cell that has run declares \`${name}\`, and neither does this one. Names are told apart letter by ` +
      "letter, capitals included.",
    fix: nearest
      ? `Did you mean \`${nearest.known}\`?`
      : `Declare it by \`const ${name} = …\`, or import it; a cell sees the names of the cells above it, not of those below.`,
  };
};

/** How many letters have to be put in, taken out, exchanged or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (isSame ? 0 : 1),
          isSwapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
