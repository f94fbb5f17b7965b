import { describe, expect, it } from "vitest";
import { backupText, readBackup } from "../../src/keep/backup.ts";

const kept = {
  drawing: '[[{"x":1,"y":2}]]',
  "edits/01-pixels": '[{"name":"size","code":"6 * 7"}]',
  progress: '{"01-pixels":{"ran":["load"],"of":12}}',
  answers: "{}",
};

describe("readBackup(text)", () => {
  it("gives back what backupText took", () => {
    expect(readBackup(backupText(kept))).toEqual(kept);
    expect(readBackup(backupText({}))).toEqual({});
    expect(readBackup(backupText({ ...kept, guesses: "{", drawing: "[[]]" }))).not.toHaveProperty(
      "drawing",
    );
  });

  it.each([
    ["", "no JSON, or was cut off"],
    [backupText(kept).slice(0, -20), "no JSON, or was cut off"],
    ["[]", "not made by this page"],
    ['{"cells":[]}', "not made by this page"],
    ['{"underhood":2,"kept":{}}', "a newer version"],
    ['{"underhood":1,"kept":{"theme":"dark"}}', "“theme”, which is unknown"],
    ['{"underhood":1,"kept":{"edits/../x":[]}}', "“edits/../x”, which is unknown"],
    ['{"underhood":1,"kept":{"drawing":[[{"x":1}]]}}', "“drawing” is damaged"],
    ['{"underhood":1,"kept":{"edits/01-pixels":[{"name":"a"}]}}', "“edits/01-pixels” is damaged"],
    ['{"underhood":1,"kept":{"answers":null}}', "“answers” is damaged"],
  ])("refuses %s in words", (text, words) => {
    expect(() => readBackup(text)).toThrow(words);
  });
});
