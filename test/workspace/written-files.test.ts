/** The list of hashes survives a line that a full disk or a killed program cut short. */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeUnlessEdited } from "../../src/workspace/written-files.ts";

const root = mkdtempSync(join(tmpdir(), "so-ket-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("an untouched report is known as ours after a torn line", async () => {
  const place = { folder: { root, foundBy: "option" }, period: "9m-2022" } as const;
  const path = join(root, "out", "9m-2022", "bao-cao.docx");
  const write = (text: string) =>
    writeUnlessEdited(place, { path, bytes: new TextEncoder().encode(text) }, false);
  await write("một");
  appendFileSync(join(root, "out", "9m-2022", ".figures", "written.txt"), "0a1b2c");
  expect(await write("hai")).toMatchObject({ kind: "written" });
  expect(await write("ba")).toMatchObject({ kind: "written" });
  writeFileSync(path, "chị Lan đã sửa");
  expect(await write("bốn")).toMatchObject({ kind: "beside", because: "edited" });
});
