import { memo, type ReactElement } from "react";
import styles from "./PixelInspector.module.css";
import { type ByteImage, range, type Slice } from "./slice.ts";
import { byteAt } from "./tell.ts";

interface ByteTableProps {
  readonly image: ByteImage;
  readonly slice: Slice;
}

/** The bytes of a slice under the numbers of their columns, beside those of their rows. */
export const ByteTable = memo(function ByteTable({ image, slice }: ByteTableProps): ReactElement {
  return (
    <table className={styles.bytes}>
      <thead>
        <tr>
          <td />
          {range(slice.columns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {range(slice.rows).map((row) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            {range(slice.columns).map((column) => (
              <Byte key={column} value={byteAt(image, { row, column })} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

/** Paper recedes, so that the digit shows in its numbers. */
function Byte({ value }: { readonly value: number }): ReactElement {
  return <td className={value === 0 ? undefined : styles.inked}>{value}</td>;
}
