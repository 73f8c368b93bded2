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
  readonly count?: string;
  readonly done?: string;
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

const sectors = ["general", "employment", "people-with-merit", "social-protection"].map(
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
  const { sum, stock, count, done, ratio, where = {} } = indicator;
  if (ratio) {
    const [part, whole] = [ratio.part, ratio.whole].map((id) => {
      const operand = naiveIndicators.find((candidate) => candidate.id === id);
      return operand ? computeNaiveValue(operand, rows, query) : null;
    });
    return part == null || !whole ? null : (part / whole) * 100;
  }
  const [id = "", column = ""] = (sum ?? stock ?? done ?? count ?? "").split(".");
  const first = stock ? query.last : query.first;
  const inPeriod = rows.filter(
    (row) =>
      row.export === id &&
      row.year === query.year &&
      row.month >= first &&
      row.month <= query.last &&
      (query.locality === undefined || row.locality === query.locality),
  );
  const matching = inPeriod.filter(({ cells }) =>
    Object.entries(where).every(([key, values]) => values.includes(cells[key] ?? "")),
  );
  if (count) return inPeriod.length === 0 ? null : matching.length;
  if (done)
    return matching.length === 0 ? null : matching.filter(({ cells }) => isDone(cells[column], query)).length;
  const declared = exportsById[id]?.columns[column];
  const amounts = matching.flatMap(
    ({ cells, units }) => (declared && parseAmount(cells[column], declared, units[column])) ?? [],
  );
  return amounts.length === 0 ? null : amounts.reduce((a, b) => a + b, 0);
}

function isDone(text: string | undefined, { year, last }: NaivePeriod): boolean {
  const [, month, doneYear] = /\/(\d{1,2})\/(\d{4})$/.exec(text ?? "") ?? [];
  return (
    month !== undefined && (Number(doneYear) < year || (Number(doneYear) === year && Number(month) <= last))
  );
}
