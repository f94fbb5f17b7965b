import type { ReactElement } from "react";
import buttons from "../pad/button.module.css";

/** Says that the program of a part of the page could not be had. */
export function Unreachable({ onRetry }: { readonly onRetry: () => void }): ReactElement {
  return (
    <p role="alert">
      This part could not be fetched. Are you offline?{" "}
      <button type="button" className={buttons.plain} onClick={onRetry}>
        Try again
      </button>
    </p>
  );
}
