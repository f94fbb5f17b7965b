import OriginalSearchBar from "@theme-original/SearchBar";
import { type ReactElement, useEffect, useRef } from "react";
import { nameResults } from "./nameResults.ts";

/** The search field of the plug-in; its list of results is told as it is meant. */
export default function SearchBar(props: object): ReactElement {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = around.current;
    if (!field) return;
    const changes = new MutationObserver(() => nameResults(field));
    changes.observe(field, { childList: true, subtree: true });
    return () => changes.disconnect();
  }, []);
  return (
    <div ref={around} style={{ display: "contents" }}>
      <OriginalSearchBar {...props} />
    </div>
  );
}
