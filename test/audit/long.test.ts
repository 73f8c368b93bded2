/** A report many times as long as any: verifying it takes seconds, because nothing is searched anew for every figure. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { commented } from "../../src/audit/comments.ts";
import type { Ledger } from "../../src/audit/ledger.ts";
import { refreshed } from "../../src/audit/refresh.ts";
import type { Today } from "../../src/audit/today.ts";
import { verified } from "../../src/audit/verify.ts";
import { quantity } from "../../src/quantity.ts";
import { plainTextOf } from "./editor.ts";
import { opened, origin } from "./reports.ts";

const count = 20_000;
const letters = "abcdefghijklmnopqrstuvwxyz234567";

function markOf(index: number): string {
  const digits = Array.from({ length: 13 }, (_, place) => letters[Math.floor(index / 32 ** place) % 32]);
  return `_so_${digits.join("")}`;
}

function markedXml(index: number): string {
  return (
    `<w:r><w:t xml:space="preserve">Nội dung ${letters[index % 26]} có </w:t></w:r><w:bookmarkStart w:id="${index}" w:name="${markOf(index)}"/>` +
    `<w:sdt><w:sdtPr><w:tag w:val="${markOf(index)}"/></w:sdtPr><w:sdtContent><w:r><w:t>${index} người</w:t></w:r></w:sdtContent></w:sdt>` +
    `<w:bookmarkEnd w:id="${index}"/><w:r><w:t>, đạt.</w:t></w:r>`
  );
}

const marks = Array.from({ length: count }, (_, index) => markedXml(index));

function fileOf(content: string): Uint8Array {
  const relations = `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://x/custom-properties" Target="docProps/custom.xml"/></Relationships>`;
  return zipSync({
    "[Content_Types].xml": strToU8("<Types></Types>"),
    "_rels/.rels": strToU8(relations),
    "docProps/custom.xml": strToU8(
      '<Properties><property name="so-ket.run"><v>1</v></property></Properties>',
    ),
    "word/_rels/document.xml.rels": strToU8("<Relationships></Relationships>"),
    "word/document.xml": strToU8(`<w:document xmlns:w="w"><w:body>${content}</w:body></w:document>`),
  });
}

const ledger: Ledger = {
  ...{
    version: 1,
    program: "0",
    run: "1",
    document: "bao-cao",
    period: "9m-2022",
    sha256: "",
    inputs: [],
    own: [],
  },
  figures: marks.map((_, index) => ({
    ...{ mark: markOf(index), id: `i${index}`, name: `Chỉ tiêu ${index}`, unit: "người", aspect: "actual" },
    ...{ value: index, shown: `${index} người`, format: "exact", before: "có ", after: ", đạt." },
    place: { file: "a", line: 1, in: "text" },
  })),
};

const today: Today = ({ indicator }) => {
  const number = Number(indicator.slice(1)) + 1;
  return { aspect: "actual", value: quantity(number), shown: `${number} người` };
};

const inParagraphs = marks.map((xml) => `<w:p>${xml}</w:p>`).join("");

describe(`${count} figures`, () => {
  test.each([
    ["a paragraph each", inParagraphs, "stale"],
    ["all in one paragraph", `<w:p>${marks.join("")}</w:p>`, "stale"],
    ["all of them without marks", plainTextOf(inParagraphs), "lost"],
    ["all of them without marks, in one paragraph", plainTextOf(`<w:p>${marks.join("")}</w:p>`), "lost"],
  ])("%s", (_, content, state) => {
    const file = fileOf(content);
    const start = performance.now();
    const report = opened(file);
    const findings = verified(report, ledger, today);
    const verifiedIn = performance.now() - start;
    expect(findings.filter((one) => one.state === state).length).toBeGreaterThan(count * 0.99);
    const result = refreshed(
      file,
      { report, ledger, findings, origin },
      { force: false, track: { time: "x" } },
    );
    expect(result.changed).toHaveLength(state === "stale" ? count : 0);
    expect(commented(report, findings).length).toBeGreaterThan(1000);
    const all = performance.now() - start;
    expect(verifiedIn).toBeLessThan(10_000);
    expect(all).toBeLessThan(20_000);
  });
});
