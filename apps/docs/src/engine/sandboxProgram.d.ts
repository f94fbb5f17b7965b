declare module "*/lesson.sandbox.ts?program" {
  /** Made by `plugins/sandboxLoader.cjs`. */
  export const sandbox: {
    /** The address of the program that runs lessons. */
    readonly program: string;
    /** The addresses of the files that it may ask for, by the paths that it asks by. */
    readonly files: Readonly<Record<string, string>>;
  };
}

/** Inside the program: the parts of it that are not yet there. See `plugins/sandboxParts.cjs`. */
declare const $parts: {
  /** Gets a part by its name, and runs it. */
  fetch(name: string): Promise<void>;
};

/** Runs a program that is held in memory, to its end. */
declare function importScripts(address: string): void;
