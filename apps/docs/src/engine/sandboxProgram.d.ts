declare module "*/lesson.sandbox.ts?program" {
  /** Made by `plugins/sandboxLoader.cjs`. */
  export const sandbox: {
    /** The address of the program that runs lessons. */
    readonly program: string;
    /** The addresses of the files that it may ask for, by the paths that it asks by. */
    readonly files: Readonly<Record<string, string>>;
  };
}
