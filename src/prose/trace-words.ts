import { exportOf } from "../figures/groups.ts";
import type { Trace, TracedGroup } from "../figures/trace.ts";
import { samePeriodLastYear } from "../period.ts";
import { periodName } from "./periods.ts";
import type { Section, SectionPart } from "./section.ts";
import { definitionSection, formulaSection } from "./trace-formula.ts";
import { leftOutParts } from "./trace-left-out.ts";
import { declarationFor, localityName } from "./trace-names.ts";
import { localitySection, monthSection, resultSection, type TraceContext } from "./trace-result.ts";
import { noRows, rowParts } from "./trace-rows.ts";

/** How a figure comes about, for a clerk who wants to find it again in the files. */
export function traceSections(trace: Trace, context: TraceContext): Section[] {
  const { locality } = trace.figure;
  const place = locality === undefined ? context.office.territory : localityName(locality, context.office);
  return [
    definitionSection(trace, context.catalogue, place),
    formulaSection(trace, context.catalogue),
    resultSection(trace, context),
    ...monthSection(trace),
    ...localitySection(trace, context),
    ...(trace.operands.length > 0 ? ofOperands(trace.operands, context) : rowSections(trace, context)),
  ];
}

/** Of a ratio the rows of both indicators, each under its name; what is the same for both is told once. */
function ofOperands(operands: readonly Trace[], context: TraceContext): Section[] {
  const sections = new Map<string, { title: string; names: string[]; parts: Section["parts"] }>();
  for (const operand of operands) {
    for (const { title, parts } of rowSections(operand, context)) {
      const key = JSON.stringify([title, parts]);
      const { names } = sections.get(key) ?? { names: [] };
      sections.set(key, { title, names: [...names, operand.figure.indicator.name], parts });
    }
  }
  return [...sections.values()].map(({ title, names, parts }) => ({
    title: `${title} – ${names.join("; ")}`,
    parts,
  }));
}

/** The rows of this year, those of last year, and the lines left out. */
function rowSections(trace: Trace, context: TraceContext): Section[] {
  const { catalogue, office } = context;
  const { figure, groups, leftOut, samePeriodLastYear: before, operands } = trace;
  const exportId = exportOf(figure.indicator.aggregation);
  if (exportId === undefined) return ofOperands(operands, context);
  const { period, indicator } = figure;
  const declaration = declarationFor(exportId, catalogue);
  const rowsOf = (rows: readonly TracedGroup[], none: string): SectionPart[] =>
    rows.length > 0 ? rowParts(rows, { declaration, unit: indicator.unit, office }) : [none];
  const lastYear = periodName(samePeriodLastYear(period));
  return [
    { title: `Các dòng được tính, ${periodName(period)}`, parts: rowsOf(groups, noRows(trace)) },
    {
      title: `Các dòng được tính, ${lastYear}`,
      parts: rowsOf(before.groups, noRows({ ...trace, figure: { ...figure, actual: before.value } })),
    },
    {
      title: `Các dòng không tính vào ${periodName(period)}`,
      parts:
        leftOut.length > 0
          ? leftOutParts(leftOut, { declaration, office, period })
          : [`Không có tệp nào của biểu "${declaration.name}".`],
    },
  ];
}
