/** Run ids: equal for equal documents, different for every difference. */
import { expect, test } from "vitest";
import { buildIdentityRunIdAndProperties } from "../../src/ledger/origin.ts";
import { parsePeriod } from "../../src/period.ts";

function parse(id: string) {
  const period = parsePeriod(id);
  if (!period) throw new Error(`${id} is no period`);
  return period;
}

const document = { document: "bao-cao", period: parse("9m-2022") };
const origin = { program: "1.0.0", inputs: [{ path: "data/a.csv", sha256: "00" }] };
const { run } = buildIdentityRunIdAndProperties(document, origin);

test("a run id has 20 hexadecimal digits and is the same every time", () => {
  expect(run).toMatch(/^[0-9a-f]{20}$/);
  expect(buildIdentityRunIdAndProperties({ ...document }, { ...origin }).run).toBe(run);
});

test.each([
  ["document", { document: "thong-cao" }, {}],
  ["period", { period: parse("q3-2022") }, {}],
  ["locality", { locality: { code: "376" } }, {}],
  ["date", { date: { year: 2022, month: 10, day: 6 } }, {}],
  ["program", {}, { program: "1.0.1" }],
  ["hash of an input", {}, { inputs: [{ path: "data/a.csv", sha256: "01" }] }],
  ["path of an input", {}, { inputs: [{ path: "data/b.csv", sha256: "00" }] }],
  ["number of inputs", {}, { inputs: [] }],
])("another %s gives another run id", (_, otherDocument, otherOrigin) => {
  expect(
    buildIdentityRunIdAndProperties({ ...document, ...otherDocument }, { ...origin, ...otherOrigin }).run,
  ).not.toBe(run);
});

test("the properties name the run, the document and the period", () => {
  expect(buildIdentityRunIdAndProperties(document, origin).properties).toEqual({
    "so-ket.run": run,
    "so-ket.document": "bao-cao",
    "so-ket.period": "9m-2022",
  });
});

test("the identity has the code of the locality and the date in ISO form", () => {
  const options = { ...document, locality: { code: "376" }, date: { year: 2022, month: 10, day: 6 } };
  expect(buildIdentityRunIdAndProperties(options, origin).identity).toEqual({
    ...document,
    ...{ locality: "376", date: "2022-10-06" },
  });
});
