import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { Catalogue } from "../declaration.ts";
import { findImplyingRule } from "./compare-edits.ts";

/** Finds rules that say nothing which another rule does not say of the same rows. */
export function checkImpliedEdits({ sectors }: Catalogue): Issue[] {
  const rules = sectors.flatMap(({ edits = [] }) => edits);
  return rules.flatMap((rule) => {
    const other = findImplyingRule(rule, rules);
    if (!other) return [];
    const place = { file: `sectors/${rule.sector}.yaml` };
    return [buildIssue("edit-implied", { id: rule.id, other: other.id }, place)];
  });
}
