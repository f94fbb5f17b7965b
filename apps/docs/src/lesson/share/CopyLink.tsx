import { type ReactElement, useEffect, useState } from "react";
import { useLesson } from "../Lesson.tsx";
import { longestLink, toFragment } from "./changesInLink.ts";
import { changesNow } from "./changesNow.ts";
import styles from "./share.module.css";

/** Copies a link to this page with all that is changed in it, where that is short enough for one. */
export function CopyLink({ className }: { readonly className: string | undefined }): ReactElement {
  const lesson = useLesson();
  const [isCopied, setCopied] = useState(false);
  const [trouble, setTrouble] = useState("");
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 4000);
    return () => clearTimeout(timer);
  }, [isCopied]);

  async function copy(): Promise<void> {
    const address = new URL(location.href);
    const changes = changesNow(lesson);
    const isChanged = changes.cells.length > 0 || changes.drawing || changes.settings;
    address.hash = isChanged ? await toFragment(changes) : "";
    const link = address.href;
    setCopied(false);
    if (link.length > longestLink) {
      setTrouble(`too long for a link (${link.length} characters): save a file, below the lesson`);
      return;
    }
    try {
      await navigator.clipboard.writeText(link);
      setTrouble("");
      setCopied(true);
    } catch {
      history.replaceState(history.state, "", link);
      setTrouble("the link is in the address bar");
    }
  }
  return (
    <>
      <button
        type="button"
        className={className}
        title="Copy a link to this page with your changes, your drawing and how you set its figures"
        onClick={() => void copy()}
      >
        {isCopied ? "Link copied" : "Copy link"}
      </button>
      <span className={isCopied ? styles.unseen : styles.said} role="status">
        {isCopied ? "link copied" : trouble}
      </span>
    </>
  );
}
