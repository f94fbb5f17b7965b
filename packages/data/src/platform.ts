/** What this package needs from where it runs; `#platform` in package.json picks the right one. */
export interface Platform {
  /** The bytes of a file that is published with this package. */
  readAsset(url: URL, signal: AbortSignal | undefined): Promise<Bytes>;
  /** The bytes of a file, or undefined where there is no such file. */
  readFile(folder: string | URL, ...path: string[]): Promise<Bytes | undefined>;
  /** The names in a folder, in no particular order. */
  listFolder(folder: string | URL, ...path: string[]): Promise<FolderListing>;
  /** Opens the place where downloads are kept; `place` is a folder, or in a browser a name. */
  openCache(place: string | undefined): Promise<FileCache>;
}

/** Bytes that are nobody else's, as the Web's own functions want them. */
export type Bytes = Uint8Array<ArrayBuffer>;

export interface FolderListing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Keeps files between runs. A file appears in it whole or not at all. */
export interface FileCache {
  get(name: string): Promise<Bytes | undefined>;
  put(name: string, bytes: Bytes): Promise<void>;
}
