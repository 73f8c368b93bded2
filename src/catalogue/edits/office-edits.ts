/** What report.yaml says of the rules of the pack: other bounds, a rule switched off, a value confirmed. */
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { Catalogue } from "../declaration.ts";
import type { Office } from "../office/office.ts";
import { type EditOverride, type EditRule, findBounds } from "./edit-rule.ts";

const place = { file: "report.yaml" };

/** Applies the `edits` of report.yaml to the rules of the pack. Rules that the pack does not have are errors: nobody would know. */
export function applyOfficeEdits(
  catalogue: Catalogue,
  { edits = {}, silenced }: Pick<Office, "edits" | "silenced">,
): { catalogue: Catalogue; issues: Issue[] } {
  const rules = new Map(
    catalogue.sectors.flatMap((sector) => sector.edits ?? []).map((rule) => [rule.id, rule]),
  );
  const silencedRules = silenced.flatMap(({ rule }) => rule ?? []);
  const unknown = [
    ...Object.keys(edits).map((id) => ["edits", id] as const),
    ...silencedRules.map((id) => ["silenced", id] as const),
  ].filter(([, id]) => !rules.has(id));
  const issues = [
    ...unknown.map(([section, id]) => buildIssue("edit-unknown", { section, id }, place)),
    ...Object.entries(edits).flatMap(([id, override]) => checkOverride(rules.get(id), override)),
  ];
  if (issues.length > 0 || Object.keys(edits).length === 0) return { catalogue, issues };
  const sectors = catalogue.sectors.map((sector) => ({
    ...sector,
    edits: (sector.edits ?? []).flatMap((rule) => overrideRule(rule, edits[rule.id])),
  }));
  return { catalogue: { ...catalogue, sectors }, issues };
}

/** A rule without bounds cannot have other ones. */
function checkOverride(rule: EditRule | undefined, { between, times }: EditOverride): Issue[] {
  if (!rule) return [];
  const key = between && !findBounds(rule) ? "between" : times && rule.kind !== "peers" ? "times" : undefined;
  if (key === undefined) return [];
  return [buildIssue("declaration-key-unknown", { where: `edits.${rule.id}.${key}` }, place)];
}

function overrideRule(rule: EditRule, override: EditOverride | undefined): EditRule[] {
  if (!override) return [rule];
  if (override.off !== undefined) return [];
  const { between, times } = override;
  if (times !== undefined && rule.kind === "peers") return [{ ...rule, times }];
  if (between !== undefined && "between" in rule) return [{ ...rule, between }];
  return [rule];
}
