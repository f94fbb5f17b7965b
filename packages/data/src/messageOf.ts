/**
 * What an error says, with what its causes say: `fetch` alone says "fetch failed", its cause why.
 */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${messageOf(error.cause)}`;
}
