/** What a lesson can import: what a reader can install. Each runs when it is first imported. */
const lessonModules: Readonly<Record<string, () => Promise<object>>> = {
  "@tensorflow/tfjs": () => import("@tensorflow/tfjs"),
  "@underhood/core": () => import("@underhood/core"),
  "@underhood/data": () => import("@underhood/data"),
  "@underhood/models": () => import("@underhood/models"),
  "@underhood/viz": () => import("@underhood/viz"),
};

/**
 * Imports a module for a lesson.
 *
 * @throws Error that lists the modules there are, when this is none of them.
 */
export async function loadLessonModule(specifier: string): Promise<object> {
  const load = Object.hasOwn(lessonModules, specifier) ? lessonModules[specifier] : undefined;
  if (load) return load();
  const known = Object.keys(lessonModules).join(", ");
  throw new Error(`cannot import "${specifier}"; a lesson can import ${known}`);
}
