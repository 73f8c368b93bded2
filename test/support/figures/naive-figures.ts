/**
 * A second, naive computation of the sample's figures: read, filter, sum. It shares no code with src/, knows only the
 * declarations, and relies on the format of the sample's files (";", quotes only if needed, dots for thousands).
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { load } from "js-yaml";

interface NaiveRow {
  readonly export: string;
  readonly year: number;
  readonly month: number;
  readonly locality: string | undefined;
  readonly cells: Readonly<Record<string, string>>;
  /** By column: what stands in brackets behind its name. */
  readonly units: Readonly<Record<string, string | undefined>>;
}

interface NaiveColumn {
  readonly header: readonly string[];
  readonly type: string;
}

export interface NaiveIndicator {
  readonly id: string;
  readonly unit: string;
  readonly sum?: string;
  readonly stock?: string;
  readonly opening?: string;
  readonly count?: string;
  readonly done?: string;
  readonly open?: string;
  readonly deadline?: string;
  readonly total?: readonly string[];
  readonly ratio?: { readonly part: string; readonly whole: string };
  readonly where?: Readonly<Record<string, readonly string[]>>;
}

const packFolder = "templates/labour";
const moneyScales: Record<string, number> = { đồng: 1, "nghìn đồng": 1e3, "triệu đồng": 1e6, "tỷ đồng": 1e9 };
interface NaiveSector {
  readonly exports: typeof exportsById;
  readonly indicators: Readonly<Record<string, object>>;
}
interface NaiveOffice {
  readonly localities: readonly {
    readonly code: string;
    readonly name: string;
    readonly aliases: string[];
  }[];
}

const pack = load(readFileSync(`${packFolder}/pack.yaml`, "utf8")) as { readonly sectors: readonly string[] };
const sectors = pack.sectors.map(
  (id) => load(readFileSync(`${packFolder}/sectors/${id}.yaml`, "utf8")) as NaiveSector,
);
const exportsById: Record<string, { files: string[]; columns: Record<string, NaiveColumn> }> = Object.assign(
  {},
  ...sectors.map((sector) => sector.exports),
);

export const naiveIndicators: NaiveIndicator[] = sectors.flatMap((sector) =>
  Object.entries(sector.indicators).map(([id, indicator]) => ({ id, ...indicator }) as NaiveIndicator),
);

/** Every data row of the sample's exports. */
export function readNaiveRows(workspace: string): NaiveRow[] {
  const { localities } = load(readFileSync(join(workspace, "report.yaml"), "utf8")) as NaiveOffice;
  const codes = new Map<string, string>();
  for (const { code, name, aliases } of localities)
    for (const key of [name, ...aliases]) codes.set(key, code);
  const files = readdirSync(join(workspace, "data"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".csv"),
  );
  return files.flatMap((file) => {
    const id = findExportByPrefix(basename(file));
    return id ? parseNaiveRows(readFileSync(join(workspace, "data", file), "utf8"), id, codes) : [];
  });
}

function findExportByPrefix(file: string): string | undefined {
  const candidates = Object.entries(exportsById).flatMap(([id, { files }]) =>
    files.filter((start) => file.startsWith(start)).map((start) => ({ id, length: start.length })),
  );
  return candidates.sort((a, b) => b.length - a.length)[0]?.id;
}

function parseNaiveRows(text: string, id: string, codes: Map<string, string>): NaiveRow[] {
  const columns = exportsById[id]?.columns ?? {};
  const lines = text
    .replace("\uFEFF", "")
    .split("\r\n")
    .map((line) => line.split(";").map((cell) => cell.replace(/^"|"$/g, "")));
  // The unit stands in brackets behind the name: "Trị giá (đồng)".
  const isNamed = (cell: string, names: readonly string[]) =>
    names.includes(cell) || names.includes(cell.replace(/ \([^()]*\)$/, ""));
  const isHeader = (cells: string[]) =>
    Object.values(columns).filter(({ header }) => cells.some((cell) => isNamed(cell, header))).length >= 2;
  const headerIndex = lines.findIndex(isHeader);
  const header = lines[headerIndex] ?? [];
  return lines.slice(headerIndex + 1).flatMap((line) => {
    const cells: Record<string, string> = {};
    const units: Record<string, string | undefined> = {};
    for (const [column, { header: names }] of Object.entries(columns)) {
      const index = header.findIndex((name) => isNamed(name, names));
      if (index < 0) continue;
      cells[column] = line[index] ?? "";
      units[column] = / \(([^()]*)\)$/.exec(header[index] ?? "")?.[1];
    }
    const dated =
      Object.entries(columns).find(([, { type }]) => type === "month" || type === "date")?.[0] ?? "";
    const [, month, year] = /(?:^|\D)(\d{1,2})\/(\d{4})$/.exec(cells[dated] ?? "") ?? [];
    if (!month || !year) return [];
    return [
      {
        export: id,
        year: Number(year),
        month: Number(month),
        locality: codes.get(cells.locality ?? ""),
        cells,
        units,
      },
    ];
  });
}

/** Parses a Vietnamese number into the base unit; undefined for an empty cell. */
function parseAmount(text: string | undefined, { type }: NaiveColumn, unit = ""): number | undefined {
  if (!text) return undefined;
  const number = Number(text.replaceAll(".", "").replace(",", "."));
  return type === "money" ? Math.round(number * (moneyScales[unit] ?? Number.NaN)) : number;
}

interface NaivePeriod {
  readonly year: number;
  readonly first: number;
  readonly last: number;
  readonly locality?: string;
}

/** Computes the indicator over the months; null if no row reports it. */
export function computeNaiveValue(
  indicator: NaiveIndicator,
  rows: readonly NaiveRow[],
  query: NaivePeriod,
): number | null {
  const { sum, stock, opening, count, done, open, ratio, total, where = {} } = indicator;
  if (total) {
    const values = total.map((operandId) => {
      const operand = naiveIndicators.find((candidate) => candidate.id === operandId);
      return operand ? computeNaiveValue(operand, rows, query) : null;
    });
    return values.includes(null) ? null : values.reduce<number>((a, b) => a + (b ?? 0), 0);
  }
  if (ratio) {
    const [part, whole] = [ratio.part, ratio.whole].map((id) => {
      const operand = naiveIndicators.find((candidate) => candidate.id === id);
      return operand ? computeNaiveValue(operand, rows, query) : null;
    });
    return part == null || !whole ? null : (part / whole) * 100;
  }
  const reference = sum ?? stock ?? opening ?? done ?? open ?? count ?? "";
  const [id = "", column = ""] = reference.split(".");
  if (done || open) return countNaiveTasks(indicator, rows, query);
  const before =
    query.first === 1 ? { year: query.year - 1, month: 12 } : { ...query, month: query.first - 1 };
  const wanted = opening
    ? { year: before.year, first: before.month, last: before.month }
    : { ...query, first: stock ? query.last : query.first };
  const inPeriod = rows.filter(
    (row) =>
      row.export === id &&
      row.year === wanted.year &&
      row.month >= wanted.first &&
      row.month <= wanted.last &&
      (query.locality === undefined || row.locality === query.locality),
  );
  const matching = inPeriod.filter(({ cells }) =>
    Object.entries(where).every(([key, values]) => values.includes(cells[key] ?? "")),
  );
  if (count) return inPeriod.length === 0 ? null : matching.length;
  const declared = exportsById[id]?.columns[column];
  const amounts = matching.flatMap(
    ({ cells, units }) => (declared && parseAmount(cells[column], declared, units[column])) ?? [],
  );
  return amounts.length === 0 ? null : amounts.reduce((a, b) => a + b, 0);
}

/** Tasks of the period: assigned by its end, and not completed before it began. */
function countNaiveTasks(
  { done, open, deadline, where = {} }: NaiveIndicator,
  rows: readonly NaiveRow[],
  query: NaivePeriod,
): number | null {
  const [id, column = ""] = (done ?? open ?? "").split(".");
  const ended = query.year * 12 + query.last;
  const began = query.year * 12 + query.first;
  const tasks = rows.filter(
    (row) =>
      row.export === id &&
      row.year * 12 + row.month <= ended &&
      (query.locality === undefined || row.locality === query.locality) &&
      countMonths(row.cells[column]) >= began &&
      Object.entries(where).every(([key, values]) => values.includes(row.cells[key] ?? "")),
  );
  if (tasks.length === 0) return null;
  const left = tasks.filter(({ cells }) => countMonths(cells[column]) > ended);
  if (done) return tasks.length - left.length;
  const due = deadline?.split(".")[1];
  return due === undefined
    ? left.length
    : left.filter(({ cells }) => countMonths(cells[due]) <= ended).length;
}

/** The months from year 0 to a date; later than all for an empty cell. */
function countMonths(date: string | undefined): number {
  const [, month, year] = /\/(\d{1,2})\/(\d{4})$/.exec(date ?? "") ?? [];
  return month === undefined ? Number.POSITIVE_INFINITY : Number(year) * 12 + Number(month);
}
