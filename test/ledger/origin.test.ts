/** Run ids: equal for equal documents, different for every difference. */
import { expect, test } from "vitest";
import { computeRunId } from "../../src/ledger/origin.ts";
import { parsePeriod } from "../../src/period.ts";

function parse(id: string) {
  const period = parsePeriod(id);
  if (!period) throw new Error(`${id} is no period`);
  return period;
}

const identity = { document: "bao-cao", period: parse("9m-2022") };
const origin = { program: "1.0.0", inputs: [{ path: "data/a.csv", sha256: "00" }] };
const runId = computeRunId(identity, origin);

test("an id has 20 hexadecimal digits and is the same every time", () => {
  expect(runId).toMatch(/^[0-9a-f]{20}$/);
  expect(computeRunId({ ...identity }, { ...origin })).toBe(runId);
});

test.each([
  ["document", { document: "thong-cao" }, {}],
  ["period", { period: parse("q3-2022") }, {}],
  ["locality", { locality: "376" }, {}],
  ["date", { date: "2022-10-06" }, {}],
  ["program", {}, { program: "1.0.1" }],
  ["hash of an input", {}, { inputs: [{ path: "data/a.csv", sha256: "01" }] }],
  ["path of an input", {}, { inputs: [{ path: "data/b.csv", sha256: "00" }] }],
  ["number of inputs", {}, { inputs: [] }],
])("another %s gives another id", (_, otherIdentity, otherOrigin) => {
  expect(computeRunId({ ...identity, ...otherIdentity }, { ...origin, ...otherOrigin })).not.toBe(runId);
});
