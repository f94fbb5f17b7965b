import { useEffect, useState } from "react";

/** Long enough that a run of arrow keys or a sweep of the mouse is told once, at its end. */
const quietMs = 500;

/**
 * The text, once it has stood still for half a second; empty until it first changes, so that a
 * live region made of it says nothing when the page opens.
 */
export function useSettled(text: string): string {
  const [first] = useState(text);
  const [told, setTold] = useState("");
  useEffect(() => {
    if (text === first && told === "") return;
    const timer = setTimeout(() => setTold(text), quietMs);
    return () => clearTimeout(timer);
  }, [text, first, told]);
  return told;
}
