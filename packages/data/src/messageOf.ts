/**
 * What an error says, with what its causes say that it does not say already: `fetch` alone says "fetch
 * failed", its cause why.
 */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause === undefined) return error.message;
  const why = messageOf(error.cause);
  return error.message.includes(why) ? error.message : `${error.message}: ${why}`;
}
