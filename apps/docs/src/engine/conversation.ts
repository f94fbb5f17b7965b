/** Functions that one side offers to the other: plain data in, a promise of plain data out. */
export type Offers = Readonly<Record<string, (argument: never) => Promise<unknown>>>;

/** Asks the other side for one of the things that it offers. */
export type Ask<Theirs extends Offers> = <Name extends string & keyof Theirs>(
  name: Name,
  argument: Parameters<Theirs[Name]>[0],
) => ReturnType<Theirs[Name]>;

/**
 * Talks over a port: answers what the other side asks, and asks it. Nothing but data crosses, and
 * only what is offered can be asked for, so the other side need not be trusted.
 */
export function converse<Theirs extends Offers>(port: MessagePort, ours: Offers): Ask<Theirs> {
  const waiting = new Map<number, PromiseWithResolvers>();
  let count = 0;
  port.onmessage = async ({ data }: MessageEvent<unknown>) => {
    const message = read(data);
    if ("ask" in message) {
      port.postMessage(await answerTo(message, ours));
      return;
    }
    const question = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.problem === undefined) question?.resolve(message.result);
    else question?.reject(new Error(message.problem));
  };
  return (name, argument) => {
    count += 1;
    const id = count;
    const answer = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    port.postMessage({ id, ask: name, argument });
    return answer as never;
  };
}

interface PromiseWithResolvers {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

type Message =
  | { readonly id: number; readonly ask: string; readonly argument?: unknown }
  | { readonly id: number; readonly result?: unknown; readonly problem?: string };

function read(data: unknown): Message {
  const message = Object(data);
  const id = Number(message.id);
  if (typeof message.ask === "string") return { id, ask: message.ask, argument: message.argument };
  const { problem, result } = message;
  return problem === undefined ? { id, result } : { id, problem: String(problem) };
}

async function answerTo(
  { id, ask, argument }: Extract<Message, { ask: string }>,
  ours: Offers,
): Promise<Message> {
  try {
    const offered = Object.hasOwn(ours, ask) ? ours[ask] : undefined;
    if (!offered) throw new TypeError(`nothing named ${ask} is offered here`);
    return { id, result: await offered(argument as never) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}
