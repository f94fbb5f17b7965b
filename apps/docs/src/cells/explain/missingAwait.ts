import type { Ending, Explanation, Recogniser } from "./explanation.ts";
import { namesIn } from "./namesIn.ts";

/** A promise stands where its value was meant. */
export const missingAwait: Recogniser = (ending) => {
  const { message = "", unawaited, value } = ending;
  if (unawaited.length > 0) {
    const names = unawaited.map((name) => `\`${name}\``).join(" and ");
    return explain(
      `${names} ${unawaited.length > 1 ? "were" : "was"} taken out of a promise, which has nothing of that ` +
        "name, and so became `undefined`.",
      "Write `await` before the call: `const { … } = await …`.",
    );
  }
  const promise = promiseIn(ending);
  if (promise && (isAboutUndefined(message) || isAboutPromises(message))) {
    return explain(
      `\`${promise}\` is a promise here, not yet the thing itself.`,
      `Where \`${promise}\` is made, write \`await\` behind the \`=\`.`,
    );
  }
  if (isAboutPromises(message)) {
    return explain(
      "What was handed over here is a promise.",
      "Write `await` before what makes it.",
    );
  }
  return value instanceof Promise
    ? explain(
        "The value of this cell's last line is a promise.",
        "Write `await` before it, and the cell shows what comes.",
      )
    : undefined;
};

function explain(what: string, fix: string): Explanation {
  return {
    title: "An await is missing",
    text:
      `${what} A promise is what you get at once for something that takes time, such as reading ` +
      "a file; `await` waits for it and gives the value.",
    fix,
  };
}

function promiseIn(ending: Ending): string | undefined {
  return namesIn(ending).find(({ value }) => value instanceof Promise)?.name;
}

function isAboutPromises(message: string): boolean {
  return /got ['"]?(a )?promise|object Promise/i.test(message);
}

function isAboutUndefined(message: string): boolean {
  return /undefined|is not a function|is not iterable/.test(message);
}
