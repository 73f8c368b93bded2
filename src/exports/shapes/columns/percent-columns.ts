/** Compares the percentages beside plans, actual numbers and last year's with what these give; the figures use none of them. */
import { buildIssue, type Issue } from "../../../issues/issue.ts";
import {
  computePercent,
  createQuantity,
  type Quantity,
  roundQuantity,
  sumQuantities,
} from "../../../quantity.ts";
import { parseNumberParts } from "../../cells/numbers.ts";
import { foldText } from "../../cells/text-folding.ts";
import type { GridRow } from "../grid/grid.ts";
import type { ShapeHead } from "../head/head.ts";
import type { NumberReader } from "../number-reader.ts";
import { parseTimeKey } from "../variables.ts";

/** Two columns of numbers of which the percentage may be: part of whole, and for last year also the change. */
interface Comparison {
  readonly part: number;
  readonly whole: number;
  readonly isWithLastYear: boolean;
}

interface PercentColumn {
  readonly index: number;
  readonly name: string;
  readonly comparisons: readonly Comparison[];
  /** The plan beside months, of which one of the sums at its right or the sum of all months may be the percentage. */
  readonly plan?: { readonly whole: number; readonly months: readonly number[] };
}

export function checkPercentColumns(
  rows: readonly GridRow[],
  { columns }: ShapeHead,
  readNumber: NumberReader,
  path: string,
): Issue[] {
  const percents = columns.flatMap(({ role, name }, index): PercentColumn[] => {
    if (role.kind !== "percent") return [];
    const ofMonths = listComparisonsWithPlan(columns, index, foldText(name));
    if (ofMonths) return [{ index, name, ...ofMonths }];
    const comparisons = listComparisons(columns, index, foldText(name));
    return comparisons.length > 0 ? [{ index, name, comparisons }] : [];
  });
  return rows.flatMap((row) =>
    percents.flatMap((percent) => checkPercentCell(row, percent, readNumber, path) ?? []),
  );
}

const planWords = /ke hoach|\bkh\b|\bdat\b|hoan thanh/;
const lastYearWords = /cung ki|\bck\b|nam truoc|nam ngoai|\btang\b|\bgiam\b/;
/** Words of a comparison that do not say with what. */
const comparisonWords = /so sanh|so voi/;
/** Shares of a whole that stands elsewhere. */
const shareWords = /ti trong|co cau/;

/** Lists what the percentage of a column may compare: numbers at its left, up to the percentages before them. */
function listComparisons(columns: ShapeHead["columns"], index: number, head: string): Comparison[] {
  if (shareWords.test(head)) return [];
  const isNumbers = (at: number) => columns[at]?.role.kind === "numbers";
  let end = index;
  while (end > 0 && !isNumbers(end - 1)) end--;
  let start = end;
  while (start > 0 && isNumbers(start - 1)) start--;
  const block = Array.from({ length: end - start }, (_, offset) => start + offset);
  const readCoordinate = (at: number, variable: string) => {
    const role = columns[at]?.role;
    return role?.kind === "numbers" ? role.coordinates.get(variable) : undefined;
  };
  if (new Set(block.map((at) => readCoordinate(at, "measure")?.key)).size > 1) return [];
  const withAspect = (aspect: string) => block.filter((at) => readCoordinate(at, "aspect")?.key === aspect);
  const actual = withAspect("actual");
  const pairs = (wholes: readonly number[], isWithLastYear: boolean): Comparison[] =>
    actual.flatMap((part) => wholes.map((whole) => ({ part, whole, isWithLastYear })));
  const [saysPlan, saysLastYear] = [planWords.test(head), lastYearWords.test(head)];
  const times = block.map((at) => ({ at, time: readCoordinate(at, "time") }));
  const years = times.flatMap(({ at, time }) => (time ? [{ at, time: parseTimeKey(time) }] : []));
  const yearPairs = years.flatMap((later) =>
    years
      .filter(({ time }) => isSameTimeOneYearBefore(time, later.time))
      .map(({ at }) => ({ part: later.at, whole: at, isWithLastYear: true })),
  );
  return [
    ...(saysLastYear && !saysPlan ? [] : pairs(withAspect("plan"), false)),
    ...(saysPlan && !saysLastYear ? [] : pairs(withAspect("samePeriodLastYear"), true)),
    ...(actual.length === 0 && (saysLastYear || comparisonWords.test(head)) ? yearPairs : []),
  ];
}

/** "KH 2021; Tháng 1 … Tháng 12; Cả năm; Tỷ lệ (%)": a sum at the left of the percentage, in percent of the plan; undefined for any other table. */
function listComparisonsWithPlan(
  columns: ShapeHead["columns"],
  index: number,
  head: string,
): Pick<PercentColumn, "comparisons" | "plan"> | undefined {
  if (shareWords.test(head) || (lastYearWords.test(head) && !planWords.test(head))) return undefined;
  const atLeft = columns.slice(0, index).map(({ role }, at) => ({ role, at }));
  const plan = atLeft.findLast(({ role }) => role.kind === "numbers" && isPlanColumn(role.coordinates));
  const months = atLeft.flatMap(({ role, at }) =>
    role.kind === "numbers" && !role.coordinates.has("aspect") && role.isSinceJanuary !== true ? [at] : [],
  );
  if (!plan || months.length === 0) return undefined;
  const sums = atLeft.filter(
    ({ role }) => role.kind === "total" || (role.kind === "numbers" && role.isSinceJanuary === true),
  );
  return {
    comparisons: sums.map(({ at }) => ({ part: at, whole: plan.at, isWithLastYear: false })),
    plan: { whole: plan.at, months },
  };
}

function isPlanColumn(coordinates: ReadonlyMap<string, { readonly key: string }>): boolean {
  return coordinates.get("aspect")?.key === "plan";
}

type Time = ReturnType<typeof parseTimeKey>;

function isSameTimeOneYearBefore(earlier: Time, later: Time): boolean {
  const [[earlierYear, ...earlierMonths], [laterYear, ...laterMonths]] = [earlier, later];
  if (earlierYear === null || laterYear === null) return false;
  return earlierYear + 1 === laterYear && earlierMonths.join() === laterMonths.join();
}

function checkPercentCell(
  { line, cells }: GridRow,
  { index, name, comparisons, plan }: PercentColumn,
  readNumber: NumberReader,
  path: string,
): Issue | undefined {
  const cell = cells[index] ?? "";
  const written = readNumber(cell);
  if (!written) return undefined;
  const ofMonths = plan && computePercentOfMonths(cells, plan, readNumber);
  const ofSums = comparisons.flatMap(({ part, whole, isWithLastYear }) => {
    const [partNumber, wholeNumber] = [part, whole].map((at) => readNumber(cells[at]));
    const percent = partNumber && wholeNumber ? computePercent(partNumber, wholeNumber) : null;
    if (!percent) return [];
    return isWithLastYear ? [percent.minus(100), percent] : [percent];
  });
  const expected = [...ofSums, ...(ofMonths ? [ofMonths] : [])];
  const [first] = expected;
  // Another comparison, of which a number is missing, may be meant.
  if (!first || expected.some((percent) => isWrittenAs(written, cell, percent))) return undefined;
  const details = { written: written.toFixed(), computed: roundQuantity(first, 1).toFixed() };
  return buildIssue("percent-differs", details, { file: path, line, column: name });
}

function computePercentOfMonths(
  cells: readonly string[],
  { whole, months }: NonNullable<PercentColumn["plan"]>,
  readNumber: NumberReader,
): Quantity | null {
  const plan = readNumber(cells[whole]);
  const sum = sumQuantities(months.flatMap((at) => readNumber(cells[at]) ?? []));
  return plan ? computePercent(sum, plan) : null;
}

/** True if the cell is the percentage, rounded or cut at its last digit, as "79,3", "0,793" or, of a decrease, without its sign. */
function isWrittenAs(written: Quantity, cell: string, percent: Quantity): boolean {
  const unit = createQuantity(`1e-${parseNumberParts(cell)?.fraction.length ?? 0}`);
  return [1, 100].some((factor) =>
    [percent, percent.abs()].some((expected) =>
      written.times(factor).minus(expected).abs().lt(unit.times(factor)),
    ),
  );
}
