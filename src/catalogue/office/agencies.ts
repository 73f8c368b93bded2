/** agencies.yaml of a pack: the kinds of agency that `report init` offers, with what their letterhead says at each level. */
import * as v from "valibot";
import type { Issue } from "../../issues/issue.ts";
import { readYaml, type TextFile } from "../yaml/read-yaml.ts";
import {
  buildChoiceSchema,
  buildObjectSchema,
  buildRecordSchema,
  nonEmptyText,
  nonEmptyTextList,
  yearMonthSchema,
} from "../yaml/schema-builders.ts";

export interface Agency {
  /** As typed on the command line: "noi-vu". */
  readonly id: string;
  /** As a list of answers shows it. */
  readonly name: string;
  /** The administrative map of its time. */
  readonly map: "untilJune2025" | "sinceJuly2025";
  /** The first and last month that it reports, 202502. */
  readonly from?: number;
  readonly until?: number;
  /** The usual level first. */
  readonly levels: readonly AgencyLevel[];
}

/** An agency at one level. In addressees, `{place}` is the province or the district; in recipients, `{ranks}` the kinds of its places. */
export interface AgencyLevel {
  /** An agency of a province ("tinh") or of a district. Lists name no hamlets, so that communes have no level. */
  readonly id: "tinh" | "huyen";
  /** As a list of answers shows it. */
  readonly label: string;
  readonly name: string;
  readonly symbol: string;
  readonly head: string;
  readonly deputy: string;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
  readonly archive: string;
}

const levelSchema = buildObjectSchema({
  label: nonEmptyText,
  name: nonEmptyText,
  symbol: nonEmptyText,
  head: nonEmptyText,
  deputy: nonEmptyText,
  addressees: nonEmptyTextList,
  recipients: nonEmptyTextList,
  archive: nonEmptyText,
});

export const agenciesSchema = buildObjectSchema({
  agencies: buildRecordSchema(
    nonEmptyText,
    buildObjectSchema({
      name: nonEmptyText,
      map: buildChoiceSchema(["untilJune2025", "sinceJuly2025"]),
      from: v.exactOptional(yearMonthSchema),
      until: v.exactOptional(yearMonthSchema),
      levels: buildObjectSchema({
        tinh: v.exactOptional(levelSchema),
        huyen: v.exactOptional(levelSchema),
      }),
    }),
  ),
});

export function readAgencies(file: TextFile): { agencies: Agency[]; issues: Issue[] } {
  const { declared, issues } = readYaml(file, agenciesSchema);
  const agencies = Object.entries(declared?.value.agencies ?? {}).map(([id, { levels, ...agency }]) => ({
    id,
    ...agency,
    levels: (["tinh", "huyen"] as const).flatMap((level) => {
      const declaredLevel = levels[level];
      return declaredLevel ? [{ id: level, ...declaredLevel }] : [];
    }),
  }));
  return { agencies, issues };
}
