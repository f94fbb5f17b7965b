/**
 * Lets only the latest question through. While one is being answered, newer ones wait in a queue
 * of one: each replaces the one before. A question that was overtaken resolves to undefined, also
 * when its answer, or its failure, came too late.
 */
export function latestOnly<Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer | undefined> {
  let latest = 0;
  let busy: Promise<unknown> = Promise.resolve();
  return async (question) => {
    latest += 1;
    const turn = latest;
    const before = busy;
    const mine = before.then(() => (turn === latest ? answer(question) : undefined));
    busy = mine.catch(() => undefined);
    try {
      const result = await mine;
      return turn === latest ? result : undefined;
    } catch (error) {
      if (turn === latest) throw error;
      return undefined;
    }
  };
}
