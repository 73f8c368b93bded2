/** Evaluates the edit rules of all sectors: what is broken, how often each rule was evaluated, what the office confirmed. */
import { omitAbsentExports } from "../../catalogue/absent-exports.ts";
import { type EditRule, listExportsOfRule, listIndicatorOperands } from "../../catalogue/edits/edit-rule.ts";
import type { Issue } from "../../issues/issue.ts";
import { findCumulativeFlows } from "../sanity/doubtful-flows.ts";
import { findConfirmation } from "./confirmed-values.ts";
import type { EditKey } from "./edit-check.ts";
import type { EditContext, EditInputs } from "./edit-context.ts";
import { buildEditIssues, type DoubtedFinding } from "./edit-issues.ts";
import { evaluateRule, findSeverity } from "./edit-kind-list.ts";
import { computeEffect, isNegligible } from "./effect.ts";
import { buildEquationFindings, type RuleFinding } from "./equation-findings.ts";
import { isEquationMet } from "./equations.ts";
import { RuleGroups } from "./rule-groups.ts";
import { RuleTallies, type RuleTally } from "./rule-tally.ts";
import { findBrokenClusters, type RuleEquation } from "./suspects.ts";

/** A value that breaks a rule and is right, as report.yaml says. */
interface ConfirmedValue extends Pick<EditKey, "who" | "time"> {
  readonly rule: string;
}

export interface EditReport {
  readonly rules: readonly EditRule[];
  readonly tallies: readonly RuleTally[];
  readonly confirmed: readonly ConfirmedValue[];
  /** Errors first, then warnings by their effect on the printed figures. */
  readonly issues: readonly Issue[];
}

export function evaluateEdits(inputs: EditInputs): EditReport {
  const context = {
    ...inputs,
    cumulativeExports: new Set(findCumulativeFlows(inputs).keys()),
    ruleGroups: new RuleGroups(inputs.groups, inputs.period),
  };
  const rules = omitAbsentExports(context.catalogue)
    .flatMap(({ edits = [] }) => edits)
    .filter((rule) => isEvaluable(rule, context));
  const tallies = new RuleTallies();
  const equations: RuleEquation[] = [];
  const findings: RuleFinding[] = [];
  for (const rule of rules) {
    for (const check of evaluateRule(rule, context)) {
      if (check.outcome === "broken") findings.push({ rule, ...check, alsoBroken: [] });
      else if (check.outcome === "equation") {
        equations.push({ rule, ...check });
        if (isEquationMet(check.equation)) tallies.add(rule.id, check.key.file, "met");
      } else tallies.add(rule.id, check.file, check.outcome, check.count);
    }
  }
  findings.push(
    ...findBrokenClusters(equations, () => listEquations(rules, context)).flatMap(buildEquationFindings),
  );
  const confirmed: ConfirmedValue[] = [];
  const doubted = findings.flatMap((found) => judgeFinding(found, { context, tallies, confirmed }));
  return { rules, tallies: tallies.list(), confirmed, issues: buildEditIssues(doubted, context) };
}

/** Lists all equations, also those that hold. */
function listEquations(rules: readonly EditRule[], context: EditContext): RuleEquation[] {
  return rules.flatMap((rule) =>
    evaluateRule(rule, { ...context, keepsMetEquations: true }).flatMap((check) =>
      check.outcome === "equation" ? [{ rule, ...check }] : [],
    ),
  );
}

/** One cause, one message: data with errors are not compared any further. */
function isEvaluable(rule: EditRule, { incompleteExports }: EditContext): boolean {
  if (listIndicatorOperands(rule).length > 0) return incompleteExports.size === 0;
  return !listExportsOfRule(rule).some((id) => incompleteExports.has(id));
}

interface Judgement {
  readonly context: EditContext;
  readonly tallies: RuleTallies;
  readonly confirmed: ConfirmedValue[];
}

/** Another unit makes a figure wrong; two files that disagree may both be right of their own time. */
function findFindingSeverity({ rule, finding }: RuleFinding): "error" | "warning" {
  if (finding.isFarOff) return "error";
  const files = new Set(finding.cells.flatMap(({ place }) => place.file ?? []));
  return files.size > 1 && rule.severity === undefined ? "warning" : findSeverity(rule);
}

/** Counts a finding, and gives it back unless the office confirmed it or no printed figure would change by it. */
function judgeFinding(found: RuleFinding, { context, tallies, confirmed }: Judgement): DoubtedFinding[] {
  const { rule, key, finding } = found;
  const [cell] = finding.cells;
  const confirmation = findConfirmation(rule, key, cell.amount, context.office);
  if (confirmation?.isOfThisValue) {
    tallies.add(rule.id, key.file, "confirmed");
    confirmed.push({ rule: rule.id, who: key.who, time: key.time });
    return [];
  }
  const severity = findFindingSeverity(found);
  const effect = finding.expected && computeEffect(cell, finding.expected, key, context);
  // A month that stands out is five times the others by definition.
  if (severity === "warning" && rule.kind !== "peers" && isNegligible(effect)) {
    tallies.add(rule.id, key.file, "negligible");
    return [];
  }
  tallies.add(rule.id, key.file, severity === "error" ? "errors" : "warnings");
  const once = confirmation === undefined ? {} : { confirmedValue: confirmation.value };
  return [{ ...found, severity, ...(effect && { share: effect.share }), ...once }];
}
