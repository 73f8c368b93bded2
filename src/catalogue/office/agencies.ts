/** agencies.yaml of a pack: the kinds of agency that `report init` offers, with what their letterhead says at each level. */
import * as v from "valibot";
import type { Issue } from "../../issues/issue.ts";
import { readYaml, type TextFile } from "../yaml/read-yaml.ts";
import {
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
  /** The first and last month that it reports, 202502. */
  readonly from?: number;
  readonly until?: number;
  /** The id of the agency that had its work before. */
  readonly before?: string;
  /** Who has the exports of the pack that are not its own, by the name of the agency: their ids. */
  readonly absent?: Readonly<Record<string, readonly string[]>>;
  /** The usual level first. */
  readonly levels: readonly AgencyLevel[];
}

/** An agency at one level. In addressees, `{place}` is the province or the district; in recipients, `{ranks}` the kinds of its places. */
export interface AgencyLevel {
  /** An agency of a province ("tinh") or of a district. Lists name no hamlets, so that communes have no level. */
  readonly id: "tinh" | "huyen";
  /** As a list of answers shows it. */
  readonly label: string;
  /** The last month in which there are agencies of this level. */
  readonly until?: number;
  readonly name: string;
  readonly symbol: string;
  readonly head: string;
  readonly deputy: string;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
  /** As long as there were districts; absent where they are the same. */
  readonly recipientsUntilJune2025?: readonly string[];
  readonly archive: string;
}

const levelSchema = buildObjectSchema({
  label: nonEmptyText,
  until: v.exactOptional(yearMonthSchema),
  name: nonEmptyText,
  symbol: nonEmptyText,
  head: nonEmptyText,
  deputy: nonEmptyText,
  addressees: nonEmptyTextList,
  recipients: nonEmptyTextList,
  recipientsUntilJune2025: v.exactOptional(nonEmptyTextList),
  archive: nonEmptyText,
});

export const agenciesSchema = buildObjectSchema({
  agencies: buildRecordSchema(
    nonEmptyText,
    buildObjectSchema({
      name: nonEmptyText,
      from: v.exactOptional(yearMonthSchema),
      until: v.exactOptional(yearMonthSchema),
      before: v.exactOptional(nonEmptyText),
      absent: v.exactOptional(buildRecordSchema(nonEmptyText, nonEmptyTextList)),
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
