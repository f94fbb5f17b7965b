declare module "*/galleryLoader.cjs!@underhood/viz/examples" {
  /** An example, drawn in every way that there is. */
  interface GalleryEntry {
    readonly name: string;
    readonly svg: string;
    readonly words: string;
    /** Lines for a terminal of 256 colours. */
    readonly terminal: string;
  }

  /** The examples in their order. */
  export const entries: readonly GalleryEntry[];

  /** The program text that lists them. */
  export const source: string;
}
