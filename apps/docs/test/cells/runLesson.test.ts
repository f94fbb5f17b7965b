import { describe, expect, it } from "vitest";
import { runLesson } from "../../src/cells/runLesson.ts";

describe("runLesson(source, path)", () => {
  it("runs the cells in order, and gives what each showed and what all declared", async () => {
    const { pictures, scope } = await runLesson(
      "// %% one\nconst a = 1;\n// %% two\nconst b = a + 1;\nb;\n",
      "lesson.ts",
    );
    expect(pictures).toEqual({ one: [], two: [{ kind: "text", text: "2" }] });
    expect({ ...scope }).toEqual({ a: 1, b: 2 });
  });

  it("describes the tensors that cells end with", async () => {
    const { pictures, tensors } = await runLesson(
      '// %% one\nimport * as tf from "@tensorflow/tfjs";\ntf.ones([28, 28])\n// %% two\n1\n',
      "lesson.ts",
    );
    expect(tensors).toEqual({ one: "float32 [28, 28], all 1" });
    expect(pictures.one).toMatchObject([{ kind: "digit", image: { height: 28, width: 28 } }]);
  });

  it("names the file's line at which the program fails, also inside an earlier cell's function", async () => {
    const source =
      "// %% one\n\nfunction fail() {\n  throw new Error('so');\n}\n// %% two\nfail();\n";
    await expect(runLesson(source, "course/x/lesson.ts")).rejects.toThrow(
      new Error("course/x/lesson.ts:4: Error: so"),
    );
  });
});
