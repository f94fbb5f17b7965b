import { type ComponentType, type ReactElement, useState } from "react";
import buttons from "../pad/button.module.css";
import styles from "./FrontPanel.module.css";
import { Recogniser } from "./Recogniser.tsx";

/** Digits being recognised, or in their place a pad for the reader's own; the pad is fetched when asked for. */
export function FrontPanel(): ReactElement {
  const [Pad, setPad] = useState<ComponentType>();
  const [trouble, setTrouble] = useState("");

  async function openPad(): Promise<void> {
    try {
      const { DrawingPad } = await import("../pad/DrawingPad.tsx");
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
      onClick={() => (Pad ? setPad(undefined) : void openPad())}
    >
      {Pad ? "Back to the recorded digits" : "Draw your own"}
    </button>
  );
  return (
    <section className={styles.panel} aria-label="Digits being recognised">
      {Pad ? <Pad /> : <Recogniser>{other}</Recogniser>}
      {Pad && <p className={styles.back}>{other}</p>}
      <p className={styles.trouble} role="status">
        {trouble}
      </p>
    </section>
  );
}
