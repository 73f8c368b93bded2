/** The exports whose files are damaged: one of each kind that offices hand in, as plain CSV (commas, decimal points, ISO dates). */
import type { Column } from "../../../src/catalogue/declaration.ts";
import { parseNaiveNumber } from "../figures/naive-sample-rows.ts";
import {
  type Cells,
  readSampleTable,
  type SampleTable,
  type TableColumn,
} from "../semantic-variants/sample-table.ts";
import type { DamagedColumn } from "./clean-table.ts";

export interface DamagedSubject {
  readonly exportId: string;
  readonly path: string;
  readonly text: string;
  readonly columns: readonly DamagedColumn[];
  /** True if the damaged texts only divide figures into parts, and may be any. */
  readonly hasFreeTexts?: true;
}

const rowNumbers = "STT";

interface SubjectOptions {
  readonly hasFreeTexts?: true;
  /** A text column of which no cell is damaged, so that the text column before it is. */
  readonly intactColumn?: string;
}

type SampleFile = readonly [kind: string, exportId: string, path: string, options?: SubjectOptions];

/** The kind of each export, and its latest file. */
const sampleFiles: readonly SampleFile[] = [
  ["counts by month and locality", "jobs", "viec-lam/viec-lam-2022"],
  ["counts filtered by text", "job-centre", "viec-lam/dich-vu-viec-lam-2022"],
  ["money by month", "unemployment-insurance", "viec-lam/bao-hiem-that-nghiep-2022"],
  [
    "events with dates and money",
    "rent-support",
    "ho-tro-covid-19/ho-tro-thue-nha-2022",
    { hasFreeTexts: true },
  ],
  ["a list of resolutions, counted", "advice", "chung/advice-2022", { intactColumn: "Trích yếu" }],
  ["names of resolutions, printed as they stand", "advice", "chung/advice-2022", { hasFreeTexts: true }],
  ["a list of tasks, done or not", "tasks", "chung/tasks-2022"],
  ["stocks by month", "social-allowance", "bao-tro-xa-hoi/tro-cap-xa-hoi-2022"],
  ["decimals", "relief", "bao-tro-xa-hoi/tro-giup-dot-xuat-2022"],
  ["the year's plan", "targets", "chung/targets-2022"],
];

/** The sample's snapshot, dated in the reported months: otherwise no figure would show the damage. */
export const snapshot: DamagedSubject = moveToMonth(
  readSubject("poverty", "data/bao-tro-xa-hoi/ho-ngheo-12-2021.csv"),
  { from: "12/2021", to: "9/2022" },
);

export const damagedSubjects: readonly (readonly [kind: string, subject: DamagedSubject])[] = [
  ...sampleFiles.map(
    ([kind, exportId, path, options]) => [kind, readSubject(exportId, `data/${path}.csv`, options)] as const,
  ),
  ["a snapshot of one month", snapshot],
];

function moveToMonth(
  subject: DamagedSubject,
  { from, to }: { readonly from: string; readonly to: string },
): DamagedSubject {
  const path = subject.path.replace(from.replace("/", "-"), to.replace("/", "-"));
  return { ...subject, path, text: subject.text.replaceAll(from, to) };
}

function readSubject(
  exportId: string,
  path: string,
  { hasFreeTexts, intactColumn }: SubjectOptions = {},
): DamagedSubject {
  const table = readSampleTable(path, exportId);
  return {
    exportId,
    path,
    text: formatPlainCsv(table),
    columns: listDamagedColumns(table).filter(({ name }) => name !== intactColumn),
    ...(hasFreeTexts && { hasFreeTexts }),
  };
}

/** Row numbers are damaged as whole numbers only in a list, which has no other numbers. */
function listDamagedColumns(table: SampleTable): DamagedColumn[] {
  const columns = table.header.map((name, index) => toDamagedColumn(name, index, table));
  const numbers = columns.filter(({ name, type }) => type === "integer" && name !== rowNumbers);
  return numbers.length === 0 ? columns : columns.filter(({ name }) => name !== rowNumbers);
}

function formatPlainCsv({ header, rows, columns }: SampleTable): string {
  const formatRow = (cells: Cells) =>
    header.map((_, index) => formatPlainCell(cells[index] ?? "", findColumn(columns, index)));
  return [header, ...rows.map(formatRow)]
    .map((cells) => cells.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(","))
    .join("\n")
    .concat("\n");
}

function findColumn(columns: readonly TableColumn[], index: number): TableColumn | undefined {
  return columns.find((column) => column.index === index);
}

function formatPlainCell(cell: string, column: Column | undefined): string {
  if (cell === "" || !column) return cell;
  if (column.type === "count" || column.type === "money" || column.type === "decimal")
    return String(parseNaiveNumber(cell));
  return column.type === "date" ? cell.replace(/^(\d+)\/(\d+)\/(\d+)$/, toIsoDate) : cell;
}

function toIsoDate(_: string, day: string, month: string, year: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function toDamagedColumn(name: string, index: number, { columns }: SampleTable): DamagedColumn {
  const column = findColumn(columns, index);
  const isKey = column?.type === "locality";
  return { name, type: findKind(name, column), ...(isKey ? { key: true } : {}) };
}

function findKind(name: string, column: TableColumn | undefined): DamagedColumn["type"] {
  if (!column) return name === rowNumbers ? "integer" : "text";
  const isWhole =
    column.type === "count" || (column.type === "money" && column.unit === "đồng") || column.id === "plan";
  if (isWhole) return "integer";
  if (column.type === "money" || column.type === "decimal") return "decimal";
  return column.type === "date" ? "date" : "text";
}
