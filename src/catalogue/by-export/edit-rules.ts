/** The edit rules on the columns of an export: every file asks for them, so that they are sorted by export once. */
import type { Catalogue, Sector } from "../declaration.ts";
import { type EditRule, listExportsOfRule } from "../edits/edit-rule.ts";

type RulesByExport = ReadonlyMap<string, readonly EditRule[]>;

const rulesBySectors = new WeakMap<readonly Sector[], RulesByExport>();
const noRules: readonly EditRule[] = [];

/** Lists the rules that read a column of an export, in the order of the report. */
export function listEditRulesOfExport(
  exportId: string,
  { sectors }: Pick<Catalogue, "sectors">,
): readonly EditRule[] {
  const byExport = rulesBySectors.get(sectors) ?? sortByExport(sectors);
  rulesBySectors.set(sectors, byExport);
  return byExport.get(exportId) ?? noRules;
}

function sortByExport(sectors: readonly Sector[]): RulesByExport {
  const byExport = new Map<string, EditRule[]>();
  for (const rule of sectors.flatMap(({ edits = [] }) => edits))
    for (const exportId of listExportsOfRule(rule)) {
      const known = byExport.get(exportId);
      if (known) known.push(rule);
      else byExport.set(exportId, [rule]);
    }
  return byExport;
}
