/** Where: a column "Tỉnh" that the declaration does not know says which rows belong to another province. */
import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { shortenAndCleanText } from "../../issues/issue.ts";
import { formatQuotedList } from "../../issues/quoted-list.ts";
import type { CellReader } from "../cells/cell-reading.ts";
import { createCachedLabelRecordReader, createLabelCellReader } from "../cells/column-types/label-column.ts";
import { getOrCreateLocalityReader } from "../cells/localities.ts";
import { foldText } from "../cells/text-folding.ts";
import type { SourceRecord } from "../source.ts";
import type { Header } from "../table/header/header.ts";
import { isTotalLabel } from "../table/totals/total-labels.ts";

const provinceHeaders = new Set([
  "tinh",
  "ten tinh",
  "tinh thanh",
  "tinh tp",
  "tinh thanh pho",
  "tinh thanh pho truc thuoc trung uong",
  "thuoc tinh",
  "province",
]);

export function isProvinceHead(name: string): boolean {
  return provinceHeaders.has(foldText(name));
}

/** Whose a row is: the office's, of a place declared as foreign, or of another place, which is an error. */
type RowOwner = "own" | "declared" | "other";

/** The rows of other places in one file, told once. */
interface OtherPlaces {
  readonly column: string;
  readonly places: string;
  readonly rows: number;
  readonly line: number;
}

export interface ProvinceColumn {
  findOwner(record: SourceRecord): RowOwner;
  /** Takes the province of a row that is no row of ours: the blank cells below it may be part of its merged cell. */
  rememberProvince(record: SourceRecord): void;
  /** The rows of other places that were met; undefined if there were none. */
  findOtherPlaces(): OtherPlaces | undefined;
}

/** Creates the reader of the undeclared column of provinces; undefined if there is none, or several. */
export function createProvinceColumnReaderIfPresent(
  { names, columns }: Header,
  declaration: ExportDeclaration,
  office: Office,
): ProvinceColumn | undefined {
  if (!declaration.columns.some(({ type }) => type === "locality")) return undefined;
  const usedIndices = new Set(columns.map(({ index }) => index));
  const [index, ...others] = names.flatMap((name, position) =>
    !usedIndices.has(position) && isProvinceHead(name) ? [position] : [],
  );
  return index === undefined || others.length > 0
    ? undefined
    : createRowOwnerReader(index, names[index] ?? "", createProvinceCellReader(office));
}

function createRowOwnerReader(columnIndex: number, header: string, readCell: CellReader): ProvinceColumn {
  const readRecord = createCachedLabelRecordReader(columnIndex, readCell);
  const places = new Set<string>();
  let rows = 0;
  let firstLine: number | undefined;
  let latest: RowOwner = "own";
  let latestName = "";
  const rememberProvince = (record: SourceRecord) => {
    const { kind } = readRecord(record);
    // A blank cell below a name is part of a merged cell.
    if (kind === "none") return;
    latest = kind === "foreign" ? "declared" : kind === "territory" ? "own" : "other";
    latestName = latest === "other" ? shortenAndCleanText(record.readText(columnIndex)) : "";
  };
  return {
    rememberProvince,
    findOwner(record) {
      rememberProvince(record);
      if (latest !== "other") return latest;
      rows++;
      firstLine ??= record.line;
      if (places.size < 100) places.add(latestName);
      return latest;
    },
    findOtherPlaces: () =>
      firstLine === undefined
        ? undefined
        : { column: header, places: formatQuotedList([...places]), rows, line: firstLine },
  };
}

/** Reads the province of a row: every place of the office lies in its territory. */
function createProvinceCellReader(office: Office): CellReader {
  const readLocality = getOrCreateLocalityReader(office);
  return createLabelCellReader((text) => {
    const { kind } = readLocality(text);
    if (kind === "foreign") return { kind: "foreign" };
    return kind !== "unknown" || isTotalLabel(text)
      ? { kind: "territory" }
      : { kind: "problem", code: "place-foreign", details: {} };
  });
}
