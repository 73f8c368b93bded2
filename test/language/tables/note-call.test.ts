import { expect, test } from "vitest";
import { parseHelperCall } from "../../../src/language/phrase-options.ts";
import { formatNoteCall, parseNoteCall } from "../../../src/language/tables/note-call.ts";

test.each([
  [{ subject: "actual", sharers: [] }, "note of=actual"],
  [
    { subject: "change", sharers: [{ indicator: "jobs.created", locality: "372" }, { indicator: "gifts" }] },
    'note of=change also="jobs.created@372 gifts"',
  ],
] as const)("%o is recorded as %s and read again", (call, recorded) => {
  expect(formatNoteCall(call)).toBe(recorded);
  expect(parseNoteCall(parseHelperCall(recorded))).toEqual(call);
});

test("a subject of another version is not guessed", () => {
  expect(parseNoteCall(parseHelperCall("note of=plan"))).toBeUndefined();
});
