import * as v from "valibot";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { type DeclaredValue, readYaml, type TextFile } from "./yaml/read-yaml.ts";
import { buildObjectSchema, nonEmptyText } from "./yaml/schema-builders.ts";

/** What a document's template declares between "---" lines at its top. */
export interface FrontMatter {
  /** May hold words of the period such as {{period.name}}; a line break is kept. */
  readonly title: string;
  /** Name of the type of document, as Decree 30/2020/NĐ-CP, Annex III lists it: "Báo cáo". */
  readonly kind: string;
  /** Whether it bears the letterhead of Decree 30 (a press brief does not). */
  readonly letterhead: boolean;
  /** The ids of the sectors without whose exports it is not made. */
  readonly needs: readonly string[];
}

const frontMatterSchema = buildObjectSchema({
  title: v.pipe(nonEmptyText, v.trim()),
  kind: v.optional(nonEmptyText, "Báo cáo"),
  letterhead: v.optional(v.boolean(), true),
  needs: v.optional(v.array(nonEmptyText), []),
});

export interface FrontMatterResult {
  readonly head?: DeclaredValue<FrontMatter>;
  /** The text under the head, with the head's lines left empty so that line numbers stay those of the file. */
  readonly body: string;
  readonly issues: Issue[];
}

/** Reads the head of a document's template. */
export function readFrontMatter(file: TextFile): FrontMatterResult {
  const lines = file.text.split("\n");
  const end =
    lines[0]?.trim() === "---" ? lines.findIndex((line, at) => at > 0 && line.trim() === "---") : -1;
  if (end < 0) {
    return {
      body: file.text,
      issues: [buildIssue("template-head-missing", {}, { file: file.path, line: 1 })],
    };
  }
  const yaml = ["", ...lines.slice(1, end)].join("\n");
  const body = [...lines.slice(0, end + 1).fill(""), ...lines.slice(end + 1)].join("\n");
  const { declared, issues } = readYaml({ path: file.path, text: yaml }, frontMatterSchema);
  return { body, issues, ...(declared ? { head: declared } : {}) };
}
