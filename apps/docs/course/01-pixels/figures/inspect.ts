import { type Cell, type Slice, sliceBetween } from "./slice.ts";

/** What the inspector shows: the pixel looked at, and the slice. */
export interface Inspection {
  readonly cursor: Cell;
  readonly slice: Slice;
  /** The corner that stays while the slice is stretched; undefined while it is left alone. */
  readonly anchor: Cell | undefined;
}

/**
 * What a hand or a key asks for: `look` moves the cursor, `begin` starts a slice of one pixel,
 * `stretch` pulls the slice to a cell, `leave` ends the stretching.
 */
export type InspectAction =
  | { readonly do: "look"; readonly at: Cell }
  | { readonly do: "begin"; readonly at: Cell }
  | { readonly do: "stretch"; readonly to: Cell }
  | { readonly do: "leave" };

/** The inspection after one action. Stretching with no anchor starts from the cursor. */
export function inspect(state: Inspection, action: InspectAction): Inspection {
  switch (action.do) {
    case "look":
      return { ...state, cursor: action.at, anchor: undefined };
    case "begin":
      return { cursor: action.at, slice: sliceBetween(action.at, action.at), anchor: action.at };
    case "stretch": {
      const anchor = state.anchor ?? state.cursor;
      return { cursor: action.to, slice: sliceBetween(anchor, action.to), anchor };
    }
    case "leave":
      return { ...state, anchor: undefined };
  }
}
