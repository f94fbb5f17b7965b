import OriginalSearchPage from "@theme-original/SearchPage";
import { type ReactElement, useEffect } from "react";

/** The plug-in's page of results, which lacks what every page has: one part that is told to be the main one. */
export default function SearchPage(props: object): ReactElement {
  useEffect(() => {
    document.querySelector(".main-wrapper")?.setAttribute("role", "main");
  }, []);
  return <OriginalSearchPage {...props} />;
}
