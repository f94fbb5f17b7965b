/**
 * Which of a lesson's cells may show something else when a ready-made constant changes: those whose
 * text names it, and those that name what such a cell declares. Judged by words, so rather one too
 * many: a comment counts.
 *
 * @param texts The cells' texts, in the lesson's order.
 * @returns For each cell, whether it does.
 */
export function cellsThatUse(constant: string, texts: readonly string[]): boolean[] {
  const dependent = new Set([constant]);
  return texts.map((text) => {
    const uses = wordsOf(text).some((word) => dependent.has(word));
    if (uses) for (const name of declaredIn(text)) dependent.add(name);
    return uses;
  });
}

/** The words at the beginning of a text's unindented declarations, up to what they are given. */
function declaredIn(text: string): string[] {
  const declarations = text.matchAll(/^(?:async |)(?:const|let|var|function|class)\b([^=(]*)/gm);
  return [...declarations].flatMap(([, names = ""]) => wordsOf(names));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}$_][\p{L}\p{N}$_]*/gu) ?? [];
}
