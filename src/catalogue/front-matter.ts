import * as v from "valibot";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { readOrigin } from "./origin-line.ts";
import { type DeclaredValue, readYaml, type TextFile } from "./yaml/read-yaml.ts";
import { buildChoiceSchema, buildObjectSchema, nonEmptyText } from "./yaml/schema-builders.ts";

/** A4 is the decree's; charts for a wall may be larger. */
const paperNames = ["A4", "A3"] as const;
export type PaperName = (typeof paperNames)[number];

/** The declarations of a document template, between "---" lines at its top, below the line of its origin. */
export interface FrontMatter {
  /** The title, which may use words of the period such as {{period.name}}; line breaks are kept. */
  readonly title: string;
  /** The type of document as in Decree 30/2020/NĐ-CP, Annex III: "Báo cáo". */
  readonly kind: string;
  /** What begins its symbol, for a kind that the decree has no abbreviation for, or the office another. */
  readonly abbreviation?: string;
  /** True for documents with the letterhead of Decree 30; a press brief has none. */
  readonly letterhead: boolean;
  readonly paper: PaperName;
  /** The pages of the document itself; each annex says its own. */
  readonly orientation: "portrait" | "landscape";
  /** The ids of the sectors whose exports the document requires. */
  readonly needs: readonly string[];
}

const frontMatterSchema = buildObjectSchema({
  title: v.pipe(nonEmptyText, v.trim()),
  kind: v.optional(nonEmptyText, "Báo cáo"),
  abbreviation: v.exactOptional(nonEmptyText),
  letterhead: v.optional(v.boolean(), true),
  paper: v.optional(buildChoiceSchema(paperNames), "A4"),
  orientation: v.optional(buildChoiceSchema(["portrait", "landscape"]), "portrait"),
  needs: v.optional(v.array(nonEmptyText), []),
});

interface FrontMatterResult {
  readonly head?: DeclaredValue<FrontMatter>;
  /** The text below, with the lines of the front matter left empty so that line numbers stay those of the file. */
  readonly body: string;
  readonly issues: Issue[];
}

export function readFrontMatter(file: TextFile): FrontMatterResult {
  const lines = file.text.split("\n");
  const start = readOrigin(file.text) ? 1 : 0;
  const end =
    lines[start]?.trim() === "---"
      ? lines.findIndex((line, index) => index > start && line.trim() === "---")
      : -1;
  if (end < 0) {
    return {
      body: file.text,
      issues: [buildIssue("template-head-missing", {}, { file: file.path, line: 1 })],
    };
  }
  const yaml = [...lines.slice(0, start + 1).fill(""), ...lines.slice(start + 1, end)].join("\n");
  const body = [...lines.slice(0, end + 1).fill(""), ...lines.slice(end + 1)].join("\n");
  const { declared, issues } = readYaml({ path: file.path, text: yaml }, frontMatterSchema);
  return { body, issues, ...(declared ? { head: declared } : {}) };
}
