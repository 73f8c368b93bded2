/** Which publishing may be taken back, by the documents of the record and of the one before. */
import { expect, test } from "vitest";
import { findUndoIssue } from "../../src/audit/undo-publishing.ts";

/** A record in which documents were published in this order, as text; each run has the name of its document. */
function writeRecord(...runs: string[]): string {
  const documents = runs.map((run) => ({ document: `van-ban-${run}`, run, sha256: "" }));
  return JSON.stringify({ version: 1, period: "9m-2022", documents, figures: [] });
}

type Row = readonly [
  current: string | undefined,
  earlier: string | undefined,
  run: string | undefined,
  expected?: string,
];

test.each<Row>([
  // Nothing published, and one document alone.
  [undefined, undefined, undefined],
  [writeRecord("a"), undefined, "a"],
  [writeRecord("a"), undefined, undefined],
  // The last of two; published again with other numbers.
  [writeRecord("a", "b"), writeRecord("a"), "b"],
  [writeRecord("a", "b"), writeRecord("a"), undefined],
  [writeRecord("a"), writeRecord("a"), "a"],
  [writeRecord("b", "a"), writeRecord("a", "b"), "a"],
  // Another one was the last.
  [writeRecord("a", "b"), writeRecord("a"), "a", "publish-undo-other"],
  [writeRecord("a"), undefined, "b", "publish-undo-other"],
  // What would come back is not the record before.
  [writeRecord("a", "b"), undefined, "b", "publish-earlier-unusable"],
  [writeRecord("a", "b"), undefined, undefined, "publish-earlier-unusable"],
  [writeRecord("a", "b"), "{", "b", "publish-earlier-unusable"],
  ["{", "{", undefined, "publish-earlier-unusable"],
  [writeRecord("a", "b"), writeRecord("c"), "b", "publish-earlier-unusable"],
  [writeRecord("a", "b", "c"), writeRecord("a"), "c", "publish-earlier-unusable"],
  // A broken record gives way to the one before.
  ["{", writeRecord("a"), undefined],
  ["{", undefined, undefined],
])("%j after %j, asked for %j", (current, earlier, run, expected) =>
  expect(findUndoIssue({ current, earlier }, { period: "9m-2022", run })?.code).toBe(expected),
);

test("the message names the last document, and says whether the file was published before it", () => {
  const describeUndo = (current: string, run: string) => {
    const issue = findUndoIssue({ current, earlier: writeRecord("a") }, { period: "9m-2022", run });
    return [issue?.message, issue?.remedy];
  };
  const message =
    "Lần ghi nhận gần nhất của kỳ này là của văn bản “van-ban-b” (mã lập b), không phải của tệp này; chưa bỏ lần nào.";
  expect(describeUndo(writeRecord("a", "b"), "a")).toEqual([
    message,
    "Lần của tệp này nằm trước đó: bỏ lần gần nhất trước (report publish 9m-2022 --undo), rồi chạy lại lệnh này.",
  ]);
  expect(describeUndo(writeRecord("a", "b"), "c")).toEqual([
    message,
    "Tệp này không có trong số liệu công bố của kỳ. Muốn bỏ lần gần nhất: report publish 9m-2022 --undo.",
  ]);
});
