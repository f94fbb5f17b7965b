import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { isLessonName, lessonPath, lessonTitle } from "../../src/keep/lessonNames.ts";

const course = new URL("../../course/", import.meta.url);
const lessons = readdirSync(course).filter((name) => /^\d/.test(name));

it.each(lessons)("lessonTitle(lesson) is the title that the page of %s has", (lesson) => {
  const page = readFileSync(new URL(`${lesson}/index.mdx`, course), "utf8");
  expect(page).toContain(`\ntitle: ${lessonTitle(lesson)}\n`);
  expect(isLessonName(lesson)).toBe(true);
});

it("lessonPath(lesson) is where the page stands", () => {
  expect(lessonPath("02-pixel-similarity")).toBe("/course/pixel-similarity");
});

it.each(["", "pixels", "01-", "01-a/b", "../01-a", "01-A"])("isLessonName(%j) is false", (text) => {
  expect(isLessonName(text)).toBe(false);
});
