import type { ReactElement, ReactNode } from "react";
import styles from "./Languages.module.css";

/**
 * The code of a cell in the page's language, and how one would write it in Python, of which one is
 * seen at a time. Which one, the browser knows by itself: nothing has to wake, or to be fetched.
 */
export function Languages({
  cell,
  typescript,
  python,
}: {
  /** The cell's name. */
  readonly cell: string;
  readonly typescript: ReactNode;
  readonly python: ReactNode;
}): ReactElement {
  const group = `language of ${cell}`;
  return (
    <div className={styles.languages}>
      <fieldset className={styles.tabs} aria-label={`Language of cell ${cell}`}>
        <label>
          <input type="radio" name={group} value="typescript" defaultChecked />
          TypeScript
        </label>
        <label>
          <input type="radio" name={group} value="python" />
          Python
        </label>
      </fieldset>
      <div data-language="typescript">{typescript}</div>
      <div data-language="python" className={styles.python}>
        {python}
      </div>
    </div>
  );
}
