import type { ColumnType } from "../../src/catalogue/column-types.ts";
import type { Catalogue, Column, ExportDeclaration } from "../../src/catalogue/declaration.ts";
import type { NumberConvention, Office } from "../../src/catalogue/office/office.ts";
import { readExport } from "../../src/exports/read-export.ts";
import type { Row } from "../../src/exports/row.ts";
import type { ExportFile } from "../../src/exports/source.ts";
import type { Issue } from "../../src/issues/issue.ts";

/** Small export declarations, a catalogue and an office for tests, and a reader that collects rows and issues. */

export function buildColumn(
  id: string,
  header: string,
  type: ColumnType,
  more: Partial<Column> = {},
): Column {
  return { id, headers: [header], type, optional: false, cumulative: false, ...more };
}

export const jobsDeclaration: ExportDeclaration = {
  id: "jobs",
  name: "Giải quyết việc làm",
  files: ["viec-lam"],
  optional: false,
  columns: [
    buildColumn("locality", "Huyện, thị xã, thành phố", "locality"),
    buildColumn("month", "Tháng", "month"),
    buildColumn("people", "Số người được giải quyết việc làm", "count"),
    buildColumn("money", "Kinh phí", "money", { unit: "đồng" }),
    buildColumn("area", "Diện tích", "decimal"),
    buildColumn("date", "Ngày chốt số liệu", "date"),
    buildColumn("note", "Ghi chú", "text", { optional: true }),
  ],
};

/** A table of one number for each place and month. */
export const tableDeclaration: ExportDeclaration = {
  ...jobsDeclaration,
  columns: [
    buildColumn("locality", "Huyện", "locality"),
    buildColumn("month", "Tháng", "month"),
    buildColumn("people", "Số người", "count"),
  ],
};

export const personsDeclaration: ExportDeclaration = {
  id: "persons",
  name: "Danh sách người có công",
  files: ["nguoi-co-cong"],
  optional: false,
  columns: [
    buildColumn("name", "Họ và tên", "private"),
    buildColumn("born", "Ngày sinh", "private"),
    buildColumn("identity", "Số CCCD", "private"),
    buildColumn("phone", "Điện thoại", "private"),
    buildColumn("locality", "Huyện", "locality"),
    buildColumn("group", "Đối tượng", "text"),
    buildColumn("since", "Ngày hưởng", "date"),
  ],
};

export const targetsDeclaration: ExportDeclaration = {
  id: "targets",
  name: "Chỉ tiêu kế hoạch",
  files: ["targets", "chi-tieu"],
  optional: true,
  columns: [
    buildColumn("year", "Năm", "year"),
    buildColumn("indicator", "Chỉ tiêu", "indicator"),
    buildColumn("locality", "Địa phương", "locality", { optional: true }),
    buildColumn("plan", "Kế hoạch", "decimal"),
  ],
};

const indicators = [
  ["jobs", "Số lao động được giải quyết việc làm"],
  ["gifts", "Số suất quà tặng người có công"],
  ["gifts.poor", "Số suất quà tặng hộ nghèo"],
  ["same.1", "Số hộ nghèo"],
  ["same.2", "Số hộ nghèo"],
] as const;

export const sampleCatalogue: Catalogue = {
  name: "Lao động",
  targets: targetsDeclaration,
  sectors: [
    {
      id: "employment",
      name: "Việc làm",
      exports: [jobsDeclaration, personsDeclaration],
      indicators: indicators.map(([id, name]) => ({
        id,
        name,
        sector: "employment",
        unit: "người",
        breakdowns: [],
        partsAddUp: false,
        aggregation: { kind: "sum", export: "jobs", column: "people", where: {} },
      })),
    },
  ],
};

const localities = [
  { code: "369", name: "thành phố Ninh Bình", aliases: ["TPNB", "Thị xã Ninh Bình"] },
  { code: "370", name: "thành phố Tam Điệp", aliases: ["Thị xã Tam Điệp"] },
  { code: "372", name: "huyện Nho Quan", aliases: [] },
  { code: "373", name: "huyện Gia Viễn", aliases: [] },
  { code: "374", name: "huyện Hoa Lư", aliases: [] },
  { code: "375", name: "huyện Yên Khánh", aliases: [] },
  { code: "376", name: "huyện Kim Sơn", aliases: [] },
  { code: "377", name: "huyện Yên Mô", aliases: [] },
];

export function buildOffice(numbers?: NumberConvention): Office {
  return {
    pack: "labour",
    organisation: { superior: "UBND tỉnh Ninh Bình", name: "Sở", symbol: "BC", place: "Ninh Bình" },
    signatory: { head: "Giám đốc" },
    addressees: [],
    recipients: [],
    earlier: [],
    formerTerritories: [],
    archive: "VT",
    territory: "tỉnh Ninh Bình",
    localities,
    spelling: { above: "trên", thousand: "nghìn", billion: "tỷ", i: "sĩ", tone: "hòa", padding: true },
    foreign: [],
    silenced: [],
    dates: {},
    ...(numbers ? { numbers } : {}),
  };
}

export interface ReadBack {
  readonly rows: Row[];
  readonly issues: Issue[];
}

export interface ReadBackOptions {
  readonly declaration?: ExportDeclaration;
  readonly path?: string;
  readonly numbers?: NumberConvention;
  /** The number of bytes in a chunk; the whole file in one chunk if absent. */
  readonly chunk?: number;
}

export function createExportFile(
  content: string | Uint8Array,
  path = "data/viec-lam-2022.csv",
  chunk = Infinity,
): ExportFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    path,
    *chunks() {
      for (let offset = 0; offset < bytes.length; offset += Math.min(chunk, bytes.length)) {
        yield bytes.slice(offset, Math.min(offset + chunk, bytes.length));
      }
    },
  };
}

/** Reads an export and collects its rows and issues. */
export async function readExportBack(
  content: string | Uint8Array | ExportFile,
  given: ReadBackOptions = {},
): Promise<ReadBack> {
  const rows: Row[] = [];
  const issues: Issue[] = [];
  const isFile = typeof content === "object" && "chunks" in content;
  const file = isFile ? content : createExportFile(content, given.path, given.chunk);
  const handlers = { row: (row: Row) => rows.push(row), issue: (issue: Issue) => issues.push(issue) };
  await readExport(
    file,
    given.declaration ?? jobsDeclaration,
    { office: buildOffice(given.numbers), catalogue: sampleCatalogue },
    handlers,
  );
  return { rows, issues };
}
