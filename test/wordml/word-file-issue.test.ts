/** Errors of a broken file become issues; errors of the program are thrown again. */
import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import type { IssueCode } from "../../src/issues/issue.ts";
import { toWordFileIssueOrRethrow } from "../../src/wordml/word-file-issue.ts";
import { walkXml } from "../../src/xml-package/walk-xml.ts";

function catchError(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

const emptyVisitor = { open: () => undefined, text: () => undefined, close: () => undefined };

test.each<readonly [string, () => unknown, IssueCode]>([
  ["XML", () => walkXml("<a><b></a>", emptyVisitor), "word-file-broken"],
  ["an archive", () => new DataView(new ArrayBuffer(2)).getUint32(0), "word-file-broken"],
  ["a part", () => inflateRawSync(Uint8Array.from([7, 7, 7])), "word-file-broken"],
  [
    "UTF-8",
    () => new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from([0xff])),
    "word-file-broken",
  ],
  ["a relation", () => new URL("http://"), "word-file-broken"],
  ["an escape of a relation", () => decodeURIComponent("%"), "word-file-broken"],
])("%s that is broken is an issue", (_, action, code) => {
  expect(toWordFileIssueOrRethrow(catchError(action)).code).toBe(code);
});

test.each([
  ["a TypeError", () => (undefined as unknown as { a: () => void }).a()],
  ["a ReferenceError", () => Function("return nobodyKnows")()],
])("%s of the program is thrown again", (_, action) => {
  const error = catchError(action);
  expect(() => toWordFileIssueOrRethrow(error)).toThrow(error as Error);
});
