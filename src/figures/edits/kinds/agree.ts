import { type ColumnOperand, type EditRuleOf, isInTimeOfRule } from "../../../catalogue/edits/edit-rule.ts";
import { formatMonthAndYear, formatPeriodId, toYearMonth } from "../../../period.ts";
import { createQuantity, type Quantity } from "../../../quantity.ts";
import { isGroupInPeriod } from "../../groups/row-groups.ts";
import { isSpan } from "../../groups/span-groups.ts";
import { findFirstFile } from "../../sanity/issue-place.ts";
import type { EditCell, EditCheck, EditKey, EditKind } from "../edit-check.ts";
import { type EditContext, quoteOperands } from "../edit-context.ts";
import { buildFigureCell } from "../figure-cells.ts";
import { findGroupCell, GroupCell } from "../group-cells.ts";

/** Two sources say the same, by month, by place, or by both; what only one of them says is skipped. */
export const agreeKind: EditKind<"agree"> = {
  severity: "warning",
  describe: ({ operands }, { catalogue }) => quoteOperands(operands, catalogue).join(" khớp với "),
  evaluate: (rule, context) => {
    const { operands } = rule;
    const sources =
      operands.of === "columns"
        ? operands.columns.map((column) => collectColumnValues(rule, column, context))
        : operands.ids.map((id) => collectFigureValues(rule, id, context));
    const [first, ...others] = sources;
    const keys = new Map(sources.flatMap((source) => [...source].map(([id, { key }]) => [id, key] as const)));
    return [...keys].flatMap(([id, key]) =>
      others.map((other) => checkAgreement(rule, key, first?.get(id)?.cell, other.get(id)?.cell)),
    );
  },
};

/** The numbers of one source by their time and place. */
type Values = ReadonlyMap<string, { readonly key: EditKey; readonly cell: EditCell }>;

function collectColumnValues(
  rule: EditRuleOf<"agree">,
  operand: ColumnOperand,
  context: EditContext,
): Values {
  const { by } = rule;
  const { period, office } = context;
  const values = new Map<string, { key: EditKey; cell: GroupCell }>();
  for (const group of context.ruleGroups.list(rule, operand.export)) {
    const cell =
      isGroupInPeriod(group, period) && !isSpan(group) ? findGroupCell(group, operand, context) : undefined;
    if (!cell) continue;
    const locality = by.includes("locality") ? group.locality : undefined;
    const time = by.includes("time") ? formatMonthAndYear(group.month) : formatPeriodId(period);
    const id = JSON.stringify([time, locality]);
    const who = office.localities.find(({ code }) => code === locality)?.name ?? office.territory;
    const earlier = values.get(id);
    values.set(id, {
      key: {
        time,
        who,
        isLastYear: false,
        file: findFirstFile(group) ?? "",
        ...(locality !== undefined && { locality }),
      },
      cell: earlier ? new GroupCell(earlier.cell.source, earlier.cell.amount.plus(cell.amount)) : cell,
    });
  }
  return values;
}

function collectFigureValues(
  rule: EditRuleOf<"agree">,
  id: string,
  { figures, office, period }: EditContext,
): Values {
  const values = new Map<string, { key: EditKey; cell: EditCell }>();
  const { by } = rule;
  const { year, first, last } = period;
  const isPeriodInTime = isInTimeOfRule(rule, toYearMonth(year, first), toYearMonth(year, last));
  const places = by.includes("locality") ? office.localities : [undefined];
  for (const place of places) {
    const figure = figures.findFigure(id);
    if (!figure) continue;
    const add = (time: string, amount: Quantity | undefined) => {
      if (!amount) return;
      const key: EditKey = {
        time,
        who: place?.name ?? office.territory,
        isLastYear: false,
        file: null,
        ...(place && { locality: place.code }),
      };
      values.set(JSON.stringify([time, place?.code]), { key, cell: buildFigureCell(figure, amount, key) });
    };
    if (!by.includes("time")) {
      const actual = place ? figures.findActualByLocality(id).get(place.code) : figure.actual;
      if (isPeriodInTime) add(formatPeriodId(period), actual?.amount);
    } else {
      for (const { month, actual } of figures.findFigure(id, place?.code)?.byMonth() ?? []) {
        const yearMonth = toYearMonth(year, month);
        if (isInTimeOfRule(rule, yearMonth)) add(formatMonthAndYear(yearMonth), actual?.amount);
      }
    }
  }
  return values;
}

function checkAgreement(
  { tolerance }: EditRuleOf<"agree">,
  key: EditKey,
  first: EditCell | undefined,
  second: EditCell | undefined,
): EditCheck {
  if (!first || !second) return { file: key.file, outcome: "skipped" };
  if (first.amount.minus(second.amount).abs().lte(createQuantity(tolerance)))
    return { file: key.file, outcome: "met" };
  const details = {
    who: key.who,
    time: key.time,
    name: first.name,
    value: first.amount.toFixed(),
    other: second.name,
    otherValue: second.amount.toFixed(),
    otherFile: second.place.file ?? "",
  };
  const finding = {
    code: "edit-agree",
    details,
    cells: [first, second],
    isOfOneCell: false,
    expected: second.amount,
    isFarOff: false,
  } as const;
  return { key, outcome: "broken", finding };
}
