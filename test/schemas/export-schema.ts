/** The JSON of `report exports` and `report init`. */
import * as v from "valibot";
import { columnTypes } from "../../src/catalogue/column-types.ts";
import type { ExportRecord } from "../../src/catalogue/export-record.ts";
import { matchType } from "./match-type.ts";

const countedTextSchema = v.strictObject({
  text: v.string(),
  aliases: v.array(v.string()),
  indicators: v.array(v.string()),
});

const columnSchema = v.strictObject({
  id: v.string(),
  header: v.string(),
  otherHeaders: v.array(v.string()),
  type: v.picklist(columnTypes),
  unit: v.nullable(v.string()),
  needed: v.boolean(),
  cumulative: v.boolean(),
  texts: v.nullable(v.strictObject({ counted: v.array(countedTextSchema), known: v.array(v.string()) })),
});

export const exportRecordSchema = matchType<ExportRecord>()(
  v.strictObject({
    id: v.string(),
    name: v.string(),
    sector: v.nullable(v.string()),
    needed: v.boolean(),
    absent: v.nullable(v.string()),
    from: v.nullable(v.string()),
    until: v.nullable(v.string()),
    files: v.array(v.string()),
    usualFile: v.string(),
    rows: v.picklist(["cells", "events", "persons"]),
    key: v.array(v.string()),
    shapes: v.array(v.string()),
    missing: v.array(v.string()),
    columns: v.array(columnSchema),
    indicators: v.array(v.string()),
  }),
);

/** Paths are relative to the folder. */
export const newWorkspaceSchema = v.strictObject({
  folder: v.string(),
  written: v.array(v.string()),
  kept: v.array(v.string()),
});
