/**
 * @typedef {object} Block
 * @property {number} line where it stands in the README, counted from 1
 * @property {string} code
 * @property {boolean} runs false when it is marked as meant for a page only
 */

/**
 * Finds the TypeScript examples of a README: the blocks fenced as `ts`. One fenced as `ts browser`
 * is type-checked, but does not run in Node.
 *
 * @param {string} text
 * @returns {Block[]}
 */
export function readmeBlocks(text) {
  const fence = /^```ts( browser)?\n(.*?)^```$/gms;
  return [...text.matchAll(fence)].map((match) => ({
    line: text.slice(0, match.index).split("\n").length,
    code: match[2] ?? "",
    runs: match[1] === undefined,
  }));
}
