import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { EditorView, keymap } from "@codemirror/view";
import { codeStyle } from "./codeStyle.ts";
import { markedLine, markLine } from "./markedLine.ts";

/** What an editor is opened with. */
export interface EditorOptions {
  readonly text: string;
  /** Its accessible name. */
  readonly label: string;
  /** The class of the line that `mark` marks. */
  readonly markedLineClass: string;
  onChange(text: string): void;
  /** Ctrl-Enter, or ⌘-Enter. */
  onRun(): void;
  /** Escape: the focus is to go elsewhere. */
  onLeave(): void;
}

/** A text that is being edited. */
export interface Editor {
  /** Replaces the text, which can be undone. It is not told to `onChange`. */
  setText(text: string): void;
  /** Marks a line, counted from 1, until the text changes; without one, unmarks it. */
  mark(line?: number): void;
  /** Gives it the focus; with a point of the window, puts the cursor there. */
  focus(at?: { readonly x: number; readonly y: number }): void;
  close(): void;
}

/** Opens an editor of TypeScript inside an element. Tab goes on to the next control, as in a form. */
export function openEditor(parent: Element, options: EditorOptions): Editor {
  const { text, label, markedLineClass, onChange, onRun, onLeave } = options;
  const done = (act: () => void) => () => {
    act();
    return true;
  };
  let isOurs = false;
  const view = new EditorView({
    parent,
    doc: text,
    extensions: [
      keymap.of([
        { key: "Mod-Enter", run: done(onRun) },
        { key: "Ctrl-Enter", run: done(onRun) },
        { key: "Escape", run: done(onLeave) },
        ...closeBracketsKeymap,
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      history(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      javascript({ typescript: true }),
      codeStyle,
      markedLine(markedLineClass),
      EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged && !isOurs) onChange(state.doc.toString());
      }),
    ],
  });
  return {
    setText(text) {
      if (view.state.doc.toString() === text) return;
      isOurs = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
      isOurs = false;
    },
    mark(line) {
      view.dispatch({ effects: markLine.of(line) });
    },
    focus(at) {
      const position = at && view.posAtCoords(at, false);
      if (position !== undefined) view.dispatch({ selection: { anchor: position } });
      view.focus();
    },
    close() {
      view.destroy();
    },
  };
}
