import type { Explanation } from "../cells/explain/explanation.ts";

/** Why an answer has nothing under its name that could be compared, if so. */
export function nothingToCompare(
  scope: Readonly<Record<string, unknown>>,
  name: string,
): { readonly explanation: Explanation } | undefined {
  if (!Object.hasOwn(scope, name)) {
    return {
      explanation: {
        title: `There is no ${name} yet`,
        text: `An answer declares \`${name}\`, and this one does not. It is found by that name, letter by letter.`,
        fix: `Reset brings back the text to begin with, in which \`${name}\` is declared.`,
      },
    };
  }
  if (scope[name] === undefined) {
    return {
      explanation: {
        title: `${name} has no value`,
        text: `\`${name}\` is declared, but nothing is assigned to it: it is \`undefined\`.`,
        fix: `Write what it is behind an equals sign: \`const ${name} = …\``,
      },
    };
  }
  if (scope[name] instanceof Promise) {
    scope[name].catch(() => {}); // nobody else will hear of it
    return {
      explanation: {
        title: `${name} is only a promise`,
        text: `What was called takes a while, and gives a promise at once. The value comes later.`,
        fix: `Wait for it: \`const ${name} = await …\``,
      },
    };
  }
  return undefined;
}
