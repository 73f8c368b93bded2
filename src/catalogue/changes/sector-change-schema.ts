/** The keys of a file such as `sectors/employment.sua.yaml`: those of a sector, of which each may be absent. */
import * as v from "valibot";
import { editSchema } from "../edits/edit-schema.ts";
import { columnEntries, exportEntries, indicatorEntries } from "../pack-schema.ts";
import { buildObjectSchema, buildRecordSchema, nonEmptyText } from "../yaml/schema-builders.ts";

const changedColumnSchema = buildObjectSchema(makeOptional(columnEntries));

const changedExportSchema = buildObjectSchema({
  ...makeOptional(exportEntries),
  columns: v.exactOptional(buildRecordSchema(v.string(), changedColumnSchema)),
});

/** What the entries owe to each other is checked in the whole sector. */
export const sectorChangeSchema = buildObjectSchema({
  id: v.exactOptional(nonEmptyText),
  name: v.exactOptional(nonEmptyText),
  exports: v.exactOptional(buildRecordSchema(v.string(), changedExportSchema)),
  indicators: v.exactOptional(
    buildRecordSchema(v.string(), buildObjectSchema(makeOptional(indicatorEntries))),
  ),
  edits: v.exactOptional(buildRecordSchema(v.string(), editSchema)),
});

function makeOptional(entries: v.ObjectEntries): v.ObjectEntries {
  return Object.fromEntries(
    Object.entries(entries).map(([key, schema]) => [key, v.exactOptional(schema as v.GenericSchema)]),
  );
}
