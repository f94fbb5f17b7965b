import { asked } from "../../src/questions/asked.tsx";

/** What this lesson asks, for its page. */
export const { Question, Predict } = asked("04-metrics-and-broadcasting");
