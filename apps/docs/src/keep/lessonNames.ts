/** The title of a lesson, from its folder's name: `02-pixel-similarity` is “Pixel similarity”. */
export function lessonTitle(lesson: string): string {
  const words = lesson.replace(/^\d+-/, "").replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The address of a lesson in the site, from its folder's name. */
export function lessonPath(lesson: string): string {
  return `/course/${lesson.replace(/^\d+-/, "")}`;
}

/** Whether a text can be the name of a lesson's folder. */
export function isLessonName(text: string): boolean {
  return /^\d\d-[a-z\d-]+$/.test(text);
}
