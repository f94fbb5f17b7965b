import {
  type ReactElement,
  startTransition,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Intention, Interest } from "./noteIntentions.ts";
import type { Program } from "./Program.ts";
import { repeatIntentions, returnFocus } from "./repeatIntentions.ts";
import { Sleeping } from "./Sleeping.tsx";
import { Unreachable } from "./Unreachable.tsx";

/**
 * An island in a browser: asleep, then awake.
 *
 * React's own hydration cannot wait like this. It throws away what still sleeps whenever a context
 * above it changes, and Docusaurus changes one as soon as a page is awake.
 */
export function IslandInPage<Props extends object>({
  program,
  properties,
  height,
  wakes,
}: {
  readonly program: Program<Props>;
  readonly properties: Props;
  /** What is kept free where the server has drawn nothing. */
  readonly height: number;
  readonly wakes: "near" | "touched";
}): ReactElement {
  const isServed = useSyncExternalStore(subscribe, isServedNow, isServedWhileTakenOver);
  const [isDrawn] = useState(isServed);
  const [Part, setPart] = useState(() => (isDrawn ? undefined : program.component()));
  const [isPressed, setPressed] = useState(false);
  const isAwake = Part !== undefined && !isPressed;
  const [isUnreachable, setUnreachable] = useState(false);
  const intentions = useRef<readonly Intention[]>([]);
  const awake = useRef<HTMLDivElement>(null);

  async function wake(interest: Interest): Promise<void> {
    try {
      const part = await program.fetch();
      startTransition(() => setPart(() => part));
    } catch {
      if (interest === "act") setUnreachable(true);
    }
  }

  const [served] = useState(properties);
  const isOutdated = isDrawn && !Part && !areSame(served, properties);
  useEffect(() => {
    if (isOutdated) void wake("act");
  });

  const [, hurry] = useState({});
  useLayoutEffect(() => {
    if (!isAwake || !awake.current || intentions.current.length === 0) return;
    returnFocus(awake.current, intentions.current);
    hurry({}); // what follows is done at once, before the reader does anything else
  }, [isAwake]);
  useEffect(() => {
    // By now the part has done what it does by itself when it appears.
    if (isAwake && awake.current) void repeatIntentions(awake.current, intentions.current);
    intentions.current = [];
  }, [isAwake]);

  if (isAwake) {
    return (
      <div key="awake" ref={awake}>
        <Part {...properties} />
      </div>
    );
  }
  return (
    <>
      <Sleeping
        height={isDrawn ? undefined : height}
        wakes={isDrawn ? wakes : "now"}
        onWake={(interest) => void wake(interest)}
        onPress={(is) => {
          if (is) setPressed(true);
          else startTransition(() => setPressed(false));
        }}
        onLeave={(noted) => {
          intentions.current = noted;
        }}
      />
      {isUnreachable && <Unreachable onRetry={() => void wake("act")} />}
    </>
  );
}

// React takes a page over as it was served, and asks then by the third of these.
const subscribe = () => () => {};
const isServedNow = () => false;
const isServedWhileTakenOver = () => true;

function areSame(some: object, others: object): boolean {
  const names = new Set([...Object.keys(some), ...Object.keys(others)]);
  return [...names].every((name) => Object.is(Reflect.get(some, name), Reflect.get(others, name)));
}
