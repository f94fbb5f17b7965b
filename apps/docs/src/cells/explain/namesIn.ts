import type { Ending } from "./explanation.ts";

/** The lesson's names that occur in the failing line, in the order of the line, with their values. */
export function namesIn({ line = "", scope }: Ending): { name: string; value: unknown }[] {
  const words = new Set(line.match(/(?<![.\w$])[\p{L}_$][\p{L}\p{N}_$]*/gu));
  return [...words].filter((name) => name in scope).map((name) => ({ name, value: scope[name] }));
}

/** All of the lesson's names. */
export function allNames(scope: Ending["scope"]): string[] {
  const names: string[] = [];
  for (const name in scope) names.push(name); // also those that a runner's branch only sees
  return names;
}

/** What the failing line calls a value of a shape; nothing, if no name or several have it. */
export function nameOfShape(shape: readonly number[], ending: Ending): string | undefined {
  const names = namesIn(ending).filter(({ value }) =>
    shapesOf(value).some((own) => String(own) === String(shape)),
  );
  return names.length === 1 ? names[0]?.name : undefined;
}

/** The shape of a value that has one, such as a tensor; else nothing. */
export function shapesOf(value: unknown): (readonly number[])[] {
  const shape = typeof value === "object" && value !== null && "shape" in value && value.shape;
  return Array.isArray(shape) ? [shape] : [];
}
