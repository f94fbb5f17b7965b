import { type ComponentType, type ReactElement, useEffect, useRef, useState } from "react";
import buttons from "../pad/button.module.css";
import styles from "./FrontPanel.module.css";
import { Recogniser } from "./Recogniser.tsx";

/** Digits being recognised, or in their place a pad for the reader's own; the pad is fetched when asked for. */
export function FrontPanel(): ReactElement {
  const [Pad, setPad] = useState<ComponentType>();
  const [trouble, setTrouble] = useState("");
  const panel = useRef<HTMLElement>(null);
  const switched = useRef(false);

  // The button that was pressed goes with what it stood in: the focus goes on to what came.
  useEffect(() => {
    if (!switched.current) return;
    panel.current
      ?.querySelector<HTMLElement>(Pad ? "[role=application]" : "[data-switch]")
      ?.focus();
  }, [Pad]);

  async function openPad(): Promise<void> {
    try {
      const { DrawingPad } = await import("../pad/DrawingPad.tsx");
      switched.current = true;
      setPad(() => DrawingPad);
      setTrouble("");
    } catch {
      setTrouble("The pad could not be fetched. Is there a connection?");
    }
  }

  const other = (
    <button
      type="button"
      className={buttons.plain}
      data-switch
      onClick={() => (Pad ? setPad(undefined) : void openPad())}
    >
      {Pad ? "Back to the recorded digits" : "Draw your own"}
    </button>
  );
  return (
    <section ref={panel} className={styles.panel} aria-label="Digits being recognised">
      {Pad ? <Pad /> : <Recogniser>{other}</Recogniser>}
      {Pad && <p className={styles.back}>{other}</p>}
      <p className={styles.trouble} role="status">
        {trouble}
      </p>
    </section>
  );
}
