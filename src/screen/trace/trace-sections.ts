/** The sections of `report explain`. */
import { isRateOrAverage } from "../../catalogue/declaration.ts";
import { findExportId } from "../../figures/groups/key-columns.ts";
import type { FigureTrace, TracedGroup } from "../../figures/trace/figure-trace.ts";
import { formatPeriodName } from "../../language/period-names.ts";
import { toSamePeriodLastYear } from "../../period.ts";
import type { Section, SectionPart } from "../section.ts";
import { buildDefinitionSection, buildFormulaSection } from "./formula-section.ts";
import { buildLeftOutSectionParts } from "./left-out-parts.ts";
import {
  buildLocalitySections,
  buildMonthSections,
  buildResultSection,
  type TraceContext,
} from "./result-sections.ts";
import { buildRowSectionParts, describeMissingRows } from "./row-parts.ts";
import { requireExportDeclaration, resolveLocalityName } from "./trace-names.ts";

/** Explains how a figure is computed, so that a clerk can find every number in the files. */
export function buildTraceSections(trace: FigureTrace, context: TraceContext): Section[] {
  const { locality } = trace.figure;
  const place =
    locality === undefined ? context.office.territory : resolveLocalityName(locality, context.office);
  return [
    buildDefinitionSection(trace, context.catalogue, place),
    buildFormulaSection(trace, context.catalogue),
    buildResultSection(trace, context),
    ...buildMonthSections(trace),
    ...buildLocalitySections(trace, context),
    ...(trace.operands.length > 0
      ? buildOperandSections(trace.operands, context)
      : buildRowSections(trace, context)),
  ];
}

/** The rows of both operands of a ratio, each under its name; sections that are equal for both are shown once. */
function buildOperandSections(operands: readonly FigureTrace[], context: TraceContext): Section[] {
  const sections = new Map<string, { title: string; names: string[]; parts: Section["parts"] }>();
  for (const operand of operands) {
    for (const { title, parts } of buildRowSections(operand, context)) {
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
function buildRowSections(trace: FigureTrace, context: TraceContext): Section[] {
  const { catalogue, office } = context;
  const { figure, groups, leftOut, samePeriodLastYear: lastYearRows, operands } = trace;
  const exportId = findExportId(figure.indicator.aggregation);
  if (exportId === undefined) return buildOperandSections(operands, context);
  const { period, indicator } = figure;
  const declaration = requireExportDeclaration(exportId, catalogue);
  const buildRowsOrNote = (rows: readonly TracedGroup[], note: string): SectionPart[] =>
    rows.length > 0
      ? buildRowSectionParts(rows, {
          declaration,
          unit: indicator.unit,
          office,
          addsUp: !isRateOrAverage(indicator),
        })
      : [note];
  const lastYear = formatPeriodName(toSamePeriodLastYear(period));
  return [
    {
      title: `Các dòng được tính, ${formatPeriodName(period)}`,
      parts: buildRowsOrNote(groups, describeMissingRows(trace)),
    },
    {
      title: `Các dòng được tính, ${lastYear}`,
      parts: buildRowsOrNote(
        lastYearRows.groups,
        describeMissingRows({ ...trace, figure: { ...figure, actual: lastYearRows.value } }),
      ),
    },
    {
      title: `Các dòng không tính vào ${formatPeriodName(period)}`,
      parts:
        leftOut.length > 0
          ? buildLeftOutSectionParts(leftOut, { declaration, office, period })
          : [`Không có tệp nào của biểu "${declaration.name}".`],
    },
  ];
}
