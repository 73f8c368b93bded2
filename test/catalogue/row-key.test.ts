import { expect, test } from "vitest";
import type { Aggregation } from "../../src/catalogue/aggregation.ts";
import type { ColumnType } from "../../src/catalogue/column-types.ts";
import type { Catalogue, ExportDeclaration } from "../../src/catalogue/declaration.ts";
import { determineUniqueKeyColumns } from "../../src/catalogue/row-key.ts";
import { buildColumn, buildExport } from "../support/row-groups.ts";

/** "month place? note=text": the ids of columns, with their types where these differ; "?" is optional. */
function buildDeclaration(words: string, more: Partial<ExportDeclaration>): ExportDeclaration {
  const columns = words.split(" ").map((word) => {
    const [name = "", type = name] = word.replace("?", "").split("=");
    return buildColumn(name, type as ColumnType, { optional: word.includes("?") });
  });
  return buildExport("list", columns, more);
}

function describeKey(
  words: string,
  more: Partial<ExportDeclaration> = {},
  kind: "sum" | "stock" = "sum",
): string {
  const declaration = buildDeclaration(words, more);
  const aggregation: Aggregation = { kind, export: "list", column: "count", where: {} };
  const indicator = {
    id: "i",
    sector: "s",
    name: "i",
    unit: "người",
    breakdowns: [],
    partsAddUp: false,
    aggregation,
  };
  const sector = { id: "s", name: "s", exports: [declaration], indicators: [indicator] };
  const catalogue: Catalogue = { name: "c", sectors: [sector], targets: buildExport("targets", []) };
  const key = determineUniqueKeyColumns(declaration, catalogue);
  return key.kind === "columns" ? key.columns.map(({ id }) => id).join(" ") : key.kind;
}

test.each([
  ["a table with months: time, place, texts", "month locality text count money", {}, "month locality text"],
  ["an optional text is a label too", "month text? count", {}, "month text"],
  ["a date beside the month is none", "month locality date count", {}, "month locality"],
  ["a list of persons", "month locality name=private count", {}, "declared columns"],
  ["events", "date locality text count", {}, "none"],
  ["events with an optional month", "month? date count", {}, "none"],
  [
    "events that are declared as cells",
    "date done=date locality text count",
    { rows: "cells" },
    "date locality text",
  ],
  ["months that are declared as events", "month locality count", { rows: "events" }, "none"],
  ["events with a number", "date number=text locality count", { key: ["number"] }, "number"],
  ["persons with a number", "month id=private name=private", { key: ["month", "id"] }, "month id"],
] as const)("%s", (_, words, more, expected) => expect(describeKey(words, more)).toBe(expected));

test.each([
  ["a stock of a day", "date locality text count", {}, "date locality text"],
  ["a stock of a month is never an event", "month locality count", { rows: "events" }, "month locality"],
] as const)("%s", (_, words, more, expected) => expect(describeKey(words, more, "stock")).toBe(expected));

test("a column of notes names nothing", () => {
  const note = buildColumn("note", "text", { headers: ["Ghi chú"], optional: true });
  const declaration = buildExport("list", [buildColumn("month", "month"), note]);
  const catalogue = { name: "c", sectors: [], targets: declaration };
  expect(determineUniqueKeyColumns(declaration, catalogue)).toMatchObject({ columns: [{ id: "month" }] });
});
