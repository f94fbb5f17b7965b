import { HeaderReader } from "./headerReader.ts";
import { quoted } from "./quoted.ts";

/** What the header of a file says of one tensor, before anybody has checked it against the rest. */
export interface HeaderEntry {
  readonly type: string;
  readonly shape: readonly number[];
  readonly offsets: readonly number[];
}

/**
 * Reads the header of a safetensors file: JSON, but only of the form that headers have, so that neither
 * deep nesting nor a key that comes twice gets through.
 *
 * @throws SyntaxError that says where something else stands.
 */
export function readHeaderText(text: string): Map<string, HeaderEntry> {
  const reader = new HeaderReader(text);
  const entries = new Map<string, HeaderEntry>();
  reader.object((name) => {
    if (name === "__metadata__") reader.object(() => reader.string());
    else entries.set(name, readEntry(reader, name));
  });
  reader.end();
  return entries;
}

function readEntry(reader: HeaderReader, name: string): HeaderEntry {
  let type: string | undefined;
  let shape: number[] | undefined;
  let offsets: number[] | undefined;
  reader.object((key) => {
    if (key === "dtype") type = reader.string();
    else if (key === "shape") shape = reader.wholeNumbers();
    else if (key === "data_offsets") offsets = reader.wholeNumbers();
    else reader.fail(`dtype, shape or data_offsets of ${quoted(name)}`, key);
  });
  if (type === undefined || shape === undefined || offsets === undefined) {
    throw new SyntaxError(`expected dtype, shape and data_offsets for ${quoted(name)}`);
  }
  return { type, shape, offsets };
}
