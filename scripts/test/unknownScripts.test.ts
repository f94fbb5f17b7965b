import { expect, it } from "vitest";
import { unknownScripts } from "../check/unknownScripts.mjs";

it("unknownScripts(text, scripts) lists each missing script once", () => {
  const text = "`npm start`, `npm run bild`, `npm test`, `npm run bild -- --help`, `npm run lint`.";
  expect(unknownScripts(text, ["start", "lint"])).toEqual(["bild", "test"]);
});
