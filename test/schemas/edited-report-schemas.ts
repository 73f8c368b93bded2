/** The JSON of `report verify`, `refresh`, `publish` and `explain --in`. */
import * as v from "valibot";

import type { FindingState } from "../../src/audit/finding.ts";
import type { toFindingRecord } from "../../src/audit/finding-record.ts";
import { publishedSchema } from "../../src/catalogue/published-periods.ts";
import { type ContextChangeKind, contextChangeLabels } from "../../src/language/finding-sentences.ts";
import { findingStateLabels } from "../../src/screen/findings/finding-labels.ts";
import { matchType } from "./match-type.ts";

const textOrNull = v.nullable(v.string());

const placeSchema = v.strictObject({
  part: v.string(),
  paragraph: v.exactOptional(v.number()),
  cell: v.exactOptional(v.strictObject({ table: v.number(), row: v.number(), column: v.number() })),
  around: v.string(),
});

const contextChangeSchema = v.strictObject({
  kind: v.picklist(Object.keys(contextChangeLabels) as ContextChangeKind[]),
  written: v.string(),
  now: v.string(),
});

export const findingSchema = matchType<ReturnType<typeof toFindingRecord>>()(
  v.strictObject({
    state: v.picklist(Object.keys(findingStateLabels) as FindingState[]),
    details: v.array(v.string()),
    mark: textOrNull,
    id: textOrNull,
    name: textOrNull,
    aspect: textOrNull,
    locality: textOrNull,
    found: textOrNull,
    written: textOrNull,
    today: textOrNull,
    writtenValue: v.nullable(v.number()),
    value: v.nullable(v.number()),
    typedIn: v.exactOptional(v.strictObject({ file: v.string(), line: v.number() })),
    context: v.exactOptional(contextChangeSchema),
    where: v.exactOptional(placeSchema),
    message: v.string(),
  }),
);

const { mark, id, name, aspect, locality, found, written, writtenValue, where } = findingSchema.entries;
export const locatedFigureSchema = v.strictObject({
  ...{ mark, id, name, aspect, locality, found, written, writtenValue, where },
  period: v.string(),
  document: v.string(),
});

export const refreshResultSchema = v.strictObject({
  path: v.string(),
  changed: v.array(findingSchema),
  left: v.array(findingSchema),
});

export const publishResultSchema = v.strictObject({
  path: v.string(),
  figures: publishedSchema.entries.figures,
});
