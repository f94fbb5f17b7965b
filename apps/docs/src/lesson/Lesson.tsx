import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
} from "react";
import type { PlainValue } from "../cells/lessonRecord.ts";
import { type Cell, parseCells } from "../cells/parseCells.ts";
import { useKept } from "../keep/useKept.ts";
import { shownDrawing } from "../pad/shownDrawing.ts";
import { noStrokes } from "../pad/stroke.ts";
import { YourDigit } from "../pad/YourDigit.tsx";
import { keepSession } from "./keepSession.ts";
import styles from "./Lesson.module.css";
import { LessonSession } from "./LessonSession.ts";
import { openLessonWorker } from "./openLessonWorker.ts";
import { RestoreAtOnce } from "./RestoreAtOnce.tsx";
import { FigureSettings } from "./settings/FigureSettings.ts";
import { SettingsContext } from "./settings/useSetting.ts";
import { ArrivalNotice } from "./share/ArrivalNotice.tsx";
import { YourChanges } from "./share/YourChanges.tsx";

/** What `import lesson from "./lesson.ts"` gives on a page: see `plugins/lessonLoader.cjs`. */
export interface LessonPage {
  /** The name of the lesson's folder, such as `02-pixel-similarity`. */
  readonly lesson: string;
  /** The text of the program. */
  readonly source: string;
  /** What each cell showed when it was recorded, as HTML, by the cells' names. */
  readonly html: Readonly<Record<string, string>>;
  /** What the last picture of a cell shows, where it is a tensor. */
  readonly tensors?: Readonly<Record<string, string>>;
  /** The recorded values that the prose can quote. */
  readonly values: Readonly<Record<string, PlainValue>>;
}

/** Surrounds the text of a lesson; its cells and values belong to `page`. */
export function Lesson({
  page,
  children,
}: {
  readonly page: LessonPage;
  readonly children: ReactNode;
}): ReactElement {
  // A new page comes when its author saves a change.
  const lesson = useMemo(() => {
    const cells = parseCells(page.source);
    const session = new LessonSession(cells, openLessonWorker);
    return { page, cells, session, settings: new FigureSettings() };
  }, [page]);
  useEffect(() => () => lesson.session.stop(), [lesson]);
  // Before a link's changes arrive, so that these win.
  useEffect(() => keepSession(lesson.page.lesson, lesson.session, lesson.cells), [lesson]);
  const strokes = useKept(shownDrawing, noStrokes);
  useEffect(() => {
    lesson.session.redraw(strokes.length > 0 ? JSON.stringify(strokes) : "");
  }, [lesson, strokes]);
  return (
    <LessonContext value={lesson}>
      <SettingsContext value={lesson.settings}>
        <div className={styles.tools}>
          <YourDigit />
        </div>
        <ArrivalNotice />
        <RestoreAtOnce lesson={page.lesson} cells={lesson.cells} />
        {children}
        <YourChanges />
      </SettingsContext>
    </LessonContext>
  );
}

interface LessonInPage {
  readonly page: LessonPage;
  readonly cells: readonly Cell[];
  readonly session: LessonSession;
  readonly settings: FigureSettings;
}

const LessonContext = createContext<LessonInPage | undefined>(undefined);

/** The lesson that surrounds a component. */
export function useLesson(): LessonInPage {
  const lesson = useContext(LessonContext);
  if (!lesson) throw new Error("<Cell> and <Value> stand inside a <Lesson>");
  return lesson;
}
