/** batch.yaml: the documents that an office generates before each conference. */
import * as v from "valibot";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { parseIsoDate } from "../period.ts";
import { type DeclaredValue, readYaml, type TextFile } from "./yaml/read-yaml.ts";
import { buildObjectSchema, nonEmptyText, nonEmptyTextList } from "./yaml/schema-builders.ts";

const allKeyword = v.literal("all");

export const batchPlanSchema = buildObjectSchema({
  conference: v.optional(
    buildObjectSchema({ name: v.string(), date: v.string(), place: v.exactOptional(nonEmptyText) }),
  ),
  periods: nonEmptyTextList,
  documents: v.optional(v.union([allKeyword, nonEmptyTextList]), "all"),
  localities: v.optional(v.union([allKeyword, v.array(nonEmptyText)]), []),
  partial: v.optional(v.boolean(), false),
}) satisfies v.GenericSchema<unknown, BatchPlan>;

interface Conference {
  /** "Hội nghị sơ kết 9 tháng đầu năm 2022". */
  readonly name: string;
  /** "2022-10-07". */
  readonly date: string;
  /** "hội trường Sở"; absent where no document is to name it. */
  readonly place?: string;
}

export interface BatchPlan {
  /** The conference of the documents; its date is used if report.yaml has none for the period. */
  readonly conference?: Conference | undefined;
  readonly periods: readonly string[];
  readonly documents: "all" | readonly string[];
  readonly localities: "all" | readonly string[];
  /** Periods that are not over yet are reported up to their last month with data. */
  readonly partial?: boolean | undefined;
}

export function readBatchPlan(file: TextFile): { declared?: DeclaredValue<BatchPlan>; issues: Issue[] } {
  const result = readYaml<BatchPlan>(file, batchPlanSchema);
  const { declared } = result;
  const date = declared?.value.conference?.date;
  if (!declared || date === undefined || parseIsoDate(date)) return result;
  const place = declared.findPlace(["conference", "date"]);
  return { issues: [...result.issues, buildIssue("date-unknown", { text: date }, place)] };
}
