/** The id of a cell in the page. */
export function cellId(name: string): string {
  return `cell-${name.replaceAll(" ", "-")}`;
}
