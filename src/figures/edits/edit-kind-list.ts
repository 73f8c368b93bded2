/** Every kind of rule. A kind without its object here is a type error. */
import type { EditKindName, EditRule, EditRuleOf } from "../../catalogue/edits/edit-rule.ts";
import type { EditCheck, EditKind } from "./edit-check.ts";
import type { EditContext } from "./edit-context.ts";
import { agreeKind } from "./kinds/agree.ts";
import { balanceKind } from "./kinds/balance.ts";
import { carryKind } from "./kinds/carry.ts";
import { growthKind } from "./kinds/growth.ts";
import { orderKind } from "./kinds/order.ts";
import { overKind } from "./kinds/over.ts";
import { peersKind } from "./kinds/peers.ts";
import { planKind } from "./kinds/plan.ts";
import { rangeKind } from "./kinds/range.ts";
import { ratioKind } from "./kinds/ratio.ts";

const editKinds: { readonly [Name in EditKindName]: EditKind<Name> } = {
  balance: balanceKind,
  over: overKind,
  carry: carryKind,
  ratio: ratioKind,
  plan: planKind,
  growth: growthKind,
  peers: peersKind,
  order: orderKind,
  agree: agreeKind,
  range: rangeKind,
};

export function findSeverity(rule: EditRule): "error" | "warning" {
  return rule.severity ?? editKinds[rule.kind].severity;
}

/** The rule as a Vietnamese sentence. */
export function describeRule<Name extends EditKindName>(
  rule: EditRuleOf<Name>,
  context: Pick<EditContext, "catalogue">,
): string {
  return rule.name ?? findKind(rule).describe(rule, context);
}

export function evaluateRule<Name extends EditKindName>(
  rule: EditRuleOf<Name>,
  context: EditContext,
): readonly EditCheck[] {
  return findKind(rule).evaluate(rule, context);
}

function findKind<Name extends EditKindName>({ kind }: EditRuleOf<Name>): EditKind<Name> {
  return editKinds[kind];
}
