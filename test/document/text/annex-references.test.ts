import { expect, test } from "vitest";
import { writeAnnexReferences } from "../../../src/document/text/annex-references.ts";
import { annexReferenceToken } from "../../../src/language/tables/annex-words.ts";

function writeReference(annexes: number): string | undefined {
  const texts = [`Số liệu (xem ${annexReferenceToken} kèm theo).`, ...Array(annexes).fill("@annex A")];
  const lines = texts.map((text) => ({ text, file: "documents/bao-cao.hbs", line: 1 }));
  return writeAnnexReferences(lines)[0]?.text;
}

test.each([
  [0, "Số liệu."],
  [1, "Số liệu (xem Phụ lục kèm theo)."],
  [2, "Số liệu (xem Phụ lục I và Phụ lục II kèm theo)."],
  [3, "Số liệu (xem các Phụ lục I, II và III kèm theo)."],
])("the reference to %i annexes", (annexes, text) => {
  expect(writeReference(annexes)).toBe(text);
});
