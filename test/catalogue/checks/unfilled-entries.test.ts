import { expect, test } from "vitest";
import { reportAndOmitUnfilledEntries } from "../../../src/catalogue/checks/unfilled-entries.ts";
import { readOffice } from "../../../src/catalogue/office/read-office.ts";

const omit = (text: string) => reportAndOmitUnfilledEntries({ path: "report.yaml", text });

test.each([
  ["name: # điền: họ và tên", "#", [{ line: 1, message: 'Mục "name" chưa điền: họ và tên.' }]],
  ["a: 1\n  title:   # điền: chức vụ  \r\nb: 2", "a: 1\n  #\nb: 2", [{ line: 2 }]],
  ["name: Trần Văn Mẫu # điền: họ và tên", "name: Trần Văn Mẫu # điền: họ và tên", []],
  ["# điền: gì đó", "# điền: gì đó", []],
  ["name: # ghi sau", "name: # ghi sau", []],
])("%j becomes %j", (text, expected, issues) => {
  const result = omit(text);
  expect(result.file.text).toBe(expected);
  expect(result.issues).toMatchObject(issues);
  expect(result.issues).toHaveLength(issues.length);
});

test("a place behind an unfilled line stays, and a wanted entry is told as missing too", () => {
  const { office, issues } = readOffice({
    path: "report.yaml",
    text: "territory: # điền: tỉnh\nunknown: 1\n",
  });
  expect(office).toBeUndefined();
  expect(issues).toContainEqual(expect.objectContaining({ code: "entry-unfilled", line: 1 }));
  expect(issues).toContainEqual(expect.objectContaining({ code: "declaration-key-unknown", line: 2 }));
});
