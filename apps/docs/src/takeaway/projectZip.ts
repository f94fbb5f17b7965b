import { strToU8, zipSync } from "fflate";
import { projectFiles, projectName, type Takeaway } from "./projectFiles.ts";

/** A lesson as a small Node project, in a zip file; all of it lies in one folder. */
export function projectZip(takeaway: Takeaway): {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
} {
  const folder = projectName(takeaway.lesson);
  const files = Object.entries(projectFiles(takeaway)).map(([name, text]) => [
    `${folder}/${name}`,
    strToU8(text),
  ]);
  const bytes = zipSync(Object.fromEntries(files), { level: 9 });
  return { name: `${folder}.zip`, bytes: new Uint8Array(bytes) };
}
