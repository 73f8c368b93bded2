/** Names that stand in files lead to no other folder, and what is written has a name that Windows takes. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { UserFacingError } from "../../../src/issues/user-facing-error.ts";
import { findOutputNameIssue } from "../../../src/workspace/files/output-name.ts";
import { resolveBelow } from "../../../src/workspace/files/path-below.ts";

const root = join("/", "so", "2022");

test.each([
  [["out", "9m-2022", "bao-cao.docx"]],
  [["narrative", "9m-2022", ""]],
  [["out", "..bao-cao"]],
  [["published", "báo cáo 9 tháng.json"]],
])("%j lies below its folder", (names) => {
  expect(resolveBelow(root, ...names)).toBe(join(root, ...names));
});

test.each([
  [["../../evil"]],
  [["out", ".."]],
  [["out", "..", "..", "khac"]],
  [["out", "a/b"]],
  [["out", "a\\b"]],
  [["out", "C:"]],
  [["/etc/passwd"]],
  [["out", "a\0b"]],
  [["."]],
  [[""]],
])("%j does not", (names) => {
  expect(() => resolveBelow(root, ...names)).toThrow(UserFacingError);
});

test.each([
  ["báo cáo 9 tháng.docx", undefined],
  ["console.docx", undefined],
  ["com10.docx", undefined],
  ["a:b.docx", "“:”"],
  ["9/2022?.docx", "“?”"],
  ["a\u202Ecod.docx", "U+202E"],
  ["a\u0007.docx", "U+0007"],
  ["nul.docx", "NUL"],
  ["Con .docx", "CON"],
  ["LPT¹.docx", "LPT¹"],
  ["aux", "AUX"],
])("the name %j: %s", (name, named) => {
  const message = findOutputNameIssue(name)?.message;
  if (named === undefined) expect(message).toBeUndefined();
  else expect(message).toContain(named);
});
