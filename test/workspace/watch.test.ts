/** `generate --watch` shows which figures a change has changed. */
import { expect, test } from "vitest";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { describeChangedFigures } from "../../src/workspace/watch.ts";

function buildLedger(texts: Readonly<Record<string, string>>): Ledger {
  const figures = Object.entries(texts).map(([mark, shown]) => ({
    ...{ mark, id: mark, name: `Chỉ tiêu ${mark}`, unit: "người", aspect: "actual" as const },
    ...{ value: 1, shown, format: "count", before: "", after: "" },
    place: { file: "documents/bao-cao.hbs", line: 1, in: "text" as const },
  }));
  const head = { version: 1 as const, program: "0", run: "run1", document: "bao-cao", period: "9m-2022" };
  return { ...head, sha256: "", inputs: [], figures, own: [] };
}

test.each([
  [{ a: "01", b: "02" }, { a: "01", b: "02" }, ["Không có số liệu nào thay đổi."]],
  [{ a: "01", b: "02" }, { a: "01", b: "03" }, ["1 số liệu thay đổi:", "Chỉ tiêu b", "“02” → “03”"]],
  [{ a: "01", b: "02" }, { a: "02", b: "03" }, ["2 số liệu thay đổi:", "“01” → “02”", "“02” → “03”"]],
  [{ a: "01" }, { a: "01", b: "03" }, ["Không có số liệu nào thay đổi."]],
])("from %j to %j", (before, after, texts) => {
  const description = describeChangedFigures(buildLedger(before), buildLedger(after), []);
  for (const text of texts) expect(description).toContain(text);
});
