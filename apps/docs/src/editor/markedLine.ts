import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

/** Marks one line of the text, counted from 1, or with `undefined` none. */
export const markLine: ReturnType<typeof StateEffect.define<number | undefined>> =
  StateEffect.define<number | undefined>();

/** Draws the line that {@link markLine} has marked with a class, until the text changes. */
export function markedLine(className: string): Extension {
  const mark = Decoration.line({ class: className });
  return StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(marks, { effects, docChanged, state }) {
      const line = effects.find((effect) => effect.is(markLine))?.value;
      if (typeof line === "number" && line >= 1 && line <= state.doc.lines) {
        return Decoration.set(mark.range(state.doc.line(line).from));
      }
      return docChanged || effects.some((effect) => effect.is(markLine)) ? Decoration.none : marks;
    },
    provide: (field) => EditorView.decorations.from(field),
  });
}
