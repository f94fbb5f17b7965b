import CodeBlock from "@theme/CodeBlock";
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import type { Editor } from "../editor/openEditor.ts";
import styles from "./EditableCode.module.css";

/** What others may ask of a code that can be edited. */
export interface EditableCodeHandle {
  /** Opens the editor, if it is not open, and gives it the focus. */
  edit(at?: { readonly x: number; readonly y: number }): void;
}

/**
 * Code that can be edited: still text, until its reader touches it and the editor is fetched to take
 * its place. Then it remains an editor, with one history of what was changed.
 */
export function EditableCode({
  label,
  code,
  line,
  onChange,
  onRun,
  onLeave,
  handle,
}: {
  /** The editor's accessible name. */
  readonly label: string;
  readonly code: string;
  /** The line to mark, counted from 1. */
  readonly line: number | undefined;
  readonly onChange: (code: string) => void;
  readonly onRun: () => void;
  /** The focus is to go elsewhere. */
  readonly onLeave: () => void;
  readonly handle: RefObject<EditableCodeHandle | null>;
}): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(null);
  const [phase, setPhase] = useState<"still" | "fetching" | "open" | "unreachable">("still");

  const now = useRef({ code, onChange, onRun, onLeave });
  now.current = { code, onChange, onRun, onLeave };

  async function edit(at?: { readonly x: number; readonly y: number }): Promise<void> {
    if (editor.current) return editor.current.focus(at);
    if (phase === "fetching") return;
    setPhase("fetching");
    try {
      const { openEditor } = await import("../editor/openEditor.ts");
      if (!place.current || editor.current) return;
      editor.current = openEditor(place.current, {
        text: now.current.code,
        label,
        markedLineClass: styles.markedLine ?? "",
        onChange: (text) => now.current.onChange(text),
        onRun: () => now.current.onRun(),
        onLeave: () => now.current.onLeave(),
      });
      // The still text goes in the same moment, so that the page does not move.
      flushSync(() => setPhase("open"));
      editor.current.focus(at);
    } catch {
      setPhase("unreachable");
    }
  }
  useImperativeHandle(handle, () => ({ edit: (at) => void edit(at) }));
  useEffect(() => () => editor.current?.close(), []);

  useEffect(() => {
    if (phase === "open") editor.current?.setText(code);
  }, [phase, code]);
  useEffect(() => {
    if (phase === "open") editor.current?.mark(line);
  }, [phase, line]);

  function editOnClick(event: MouseEvent): void {
    const isSelecting = getSelection()?.isCollapsed === false;
    if (isSelecting || (event.target as Element).closest("button")) return;
    void edit({ x: event.clientX, y: event.clientY });
  }
  function editOnEnter(event: KeyboardEvent): void {
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (event.key !== "Enter" || !isPlain || !(event.target as Element).matches("pre")) return;
    event.preventDefault();
    void edit();
  }
  return (
    <div className={styles.code} data-editing={phase === "open" || undefined}>
      {phase !== "open" && (
        // The button "Edit" does the same.
        // biome-ignore lint/a11y/noStaticElementInteractions: as said
        <div onClick={editOnClick} onKeyDown={editOnEnter}>
          <CodeBlock language="ts" metastring={line === undefined ? "" : `{${line}}`}>
            {code}
          </CodeBlock>
        </div>
      )}
      <div ref={place} />
      {phase === "unreachable" && (
        <p className={styles.unreachable} role="alert">
          The editor could not be fetched. Are you offline? Touch the code to try again.
        </p>
      )}
    </div>
  );
}
