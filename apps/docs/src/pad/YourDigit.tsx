import { type ComponentType, type ReactElement, useEffect, useRef, useState } from "react";
import buttons from "./button.module.css";
import { PixelImage } from "./PixelImage.tsx";
import { useMyDigit } from "./useMyDigit.ts";
import styles from "./YourDigit.module.css";

/** The reader's digit as a small button; it opens the pad, which is fetched then. */
export function YourDigit(): ReactElement {
  const { image, isDrawn } = useMyDigit();
  const [Pad, setPad] = useState<ComponentType>();
  const [trouble, setTrouble] = useState("");

  async function open(): Promise<void> {
    try {
      const { DrawingPad } = await import("./DrawingPad.tsx");
      setPad(() => DrawingPad);
      setTrouble("");
    } catch {
      setTrouble("The pad could not be fetched. Is there a connection?");
    }
  }
  return (
    <>
      <button type="button" className={styles.yourDigit} onClick={() => void open()}>
        <span className={styles.digit}>
          <PixelImage image={image} alt="" />
        </span>
        {isDrawn ? "Your digit" : "Draw your digit"}
      </button>
      <span className={styles.trouble} role="status">
        {trouble}
      </span>
      {Pad && <PadDialog Pad={Pad} onClose={() => setPad(undefined)} />}
    </>
  );
}

/** The pad over the page. Escape closes it, and the focus goes back to what opened it. */
function PadDialog({
  Pad,
  onClose,
}: {
  readonly Pad: ComponentType;
  readonly onClose: () => void;
}): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>("[role=application]")?.focus();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label="Your digit" onClose={onClose}>
      <div className={styles.head}>
        <p>
          One drawing for the whole course: figures offer it, and cells know it as{" "}
          <code>myDigit</code>. It stays in this browser.
        </p>
        <button type="button" className={buttons.plain} onClick={() => dialog.current?.close()}>
          Done
        </button>
      </div>
      <Pad />
    </dialog>
  );
}
