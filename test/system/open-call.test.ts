/** The words with which each system opens a file: the name is one word, whatever it holds. */
import { expect, test } from "vitest";
import { buildOpenCall } from "../../src/system/open-call.ts";

const windowsName = String.raw`C:\Sở A & B, 100% (mới)\báo cáo; quý III.docx`;
const unixName = "/srv/Sở A & B/$(báo cáo) 'quý III'.docx";

test.each([
  ["win32", "view", windowsName, "explorer.exe", [`"${windowsName}"`], true],
  ["win32", "text", windowsName, "notepad.exe", [`"${windowsName}"`], true],
  ["darwin", "view", unixName, "open", [unixName], false],
  ["darwin", "text", unixName, "open", ["-t", unixName], false],
  ["linux", "view", unixName, "xdg-open", [unixName], false],
  ["linux", "text", unixName, "xdg-open", [unixName], false],
] as const)("%s opens to %s", (platform, purpose, path, program, words, isVerbatim) => {
  expect(buildOpenCall(path, purpose, platform)).toEqual({ program, words, isVerbatim });
});
