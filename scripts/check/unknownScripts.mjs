/**
 * Finds the root scripts that a text tells its reader to run and that do not exist.
 *
 * @param {string} text
 * @param {readonly string[]} scripts the names that exist
 * @returns {string[]}
 */
export function unknownScripts(text, scripts) {
  const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)];
  const names = named.map((match) => match[1] ?? match[2] ?? "");
  return [...new Set(names)].filter((name) => !scripts.includes(name));
}
