/** `report exports` lists what an office may hand in: a record for each export of the catalogue. */
import { listIndicatorsOfExport } from "./by-export/indicators.ts";
import { collectFilteredAndKnownTexts } from "./column-texts.ts";
import type { ColumnType } from "./column-types.ts";
import type { Catalogue, Column, ExportDeclaration, Indicator, Sector } from "./declaration.ts";
import { determineUniqueKeyColumns, type RowKey } from "./row-key.ts";
import { formatShape } from "./shape.ts";

export interface ExportRecord {
  readonly id: string;
  readonly name: string;
  /** Null for the year's plan, which belongs to all sectors. */
  readonly sector: string | null;
  /** False for an export that a document can do without. */
  readonly needed: boolean;
  /** Why the office does not have it, from report.yaml; null where nothing says so. */
  readonly absent: string | null;
  /** The months in which a policy was in force, "2022-04"; null where it has no beginning or end. */
  readonly from: string | null;
  readonly until: string | null;
  /** The beginnings of file names, compared without diacritics and case. */
  readonly files: readonly string[];
  /** The one of them by which files are usually called. */
  readonly usualFile: string;
  /** "cells": no two rows share the texts of `key`. "events" may be alike; "persons" is a list of them. */
  readonly rows: "cells" | "events" | "persons";
  /** The headers of the columns that make a row unique. */
  readonly key: readonly string[];
  /** Shapes of its tables besides the standard one, as report.yaml writes them: "{ across: time }". */
  readonly shapes: readonly string[];
  /** Marks in cells for a number that is not known, besides "-", "x" and "…". */
  readonly missing: readonly string[];
  readonly columns: readonly ColumnRecord[];
  /** The ids of the indicators that are computed from it. */
  readonly indicators: readonly string[];
}

export interface ColumnRecord {
  readonly id: string;
  /** The usual header. */
  readonly header: string;
  readonly otherHeaders: readonly string[];
  readonly type: ColumnType;
  /** Of money: the unit that the header should name. */
  readonly unit: string | null;
  readonly needed: boolean;
  readonly cumulative: boolean;
  /** Null where any text is taken. */
  readonly texts: TextsRecord | null;
}

interface TextsRecord {
  /** The texts by which indicators select rows. */
  readonly counted: readonly CountedText[];
  /** Right texts that no indicator counts. */
  readonly known: readonly string[];
}

interface CountedText {
  readonly text: string;
  readonly aliases: readonly string[];
  readonly indicators: readonly string[];
}

/** Lists the exports of all sectors in their order, then the year's plan. */
export function listExportRecords(catalogue: Catalogue): ExportRecord[] {
  const ofSectors = catalogue.sectors.flatMap((sector) =>
    sector.exports.map((declaration) => buildExportRecord(declaration, sector, catalogue)),
  );
  return [...ofSectors, buildExportRecord(catalogue.targets, null, catalogue)];
}

function buildExportRecord(
  declaration: ExportDeclaration,
  sector: Sector | null,
  catalogue: Catalogue,
): ExportRecord {
  const { id, name, optional, from, until, files, columns } = declaration;
  const absent = declaration.extra ? undefined : declaration.absent;
  const key =
    sector === null ? resolvePlanKey(declaration) : determineUniqueKeyColumns(declaration, catalogue);
  const indicators = listIndicatorsOfExport(id, catalogue);
  return {
    id,
    name,
    sector: sector?.id ?? null,
    needed: !optional && absent === undefined,
    absent: absent ?? null,
    from: formatMonthOrNull(from),
    until: formatMonthOrNull(until),
    files,
    usualFile: pickUsualFile(declaration, sector),
    rows: toRowKind(key),
    key: key.kind === "columns" ? key.columns.map(({ headers }) => headers[0] ?? "") : [],
    shapes: (declaration.shapes ?? []).map(formatShape),
    missing: declaration.missing ?? [],
    columns: columns.map((column) => buildColumnRecord(id, column, indicators, catalogue)),
    indicators: indicators.map((indicator) => indicator.id),
  };
}

/** The first Vietnamese name that is not the sector's: "qua-nguoi-co-cong", neither "people-with-merit" nor "nguoi-co-cong". */
export function pickUsualFile({ id, files }: ExportDeclaration, sector: Sector | null): string {
  const others = [id, sector?.id, sector === null ? undefined : formatFileName(sector.name)];
  return files.find((name) => !others.includes(name)) ?? files[0] ?? id;
}

/** "Người có công" → "nguoi-co-cong". */
function formatFileName(name: string): string {
  const letters = name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d");
  return letters.replace(/[^a-z\d]+/g, "-");
}

/** A plan is given once for each year, indicator and locality. */
function resolvePlanKey({ columns }: ExportDeclaration): RowKey {
  const keyTypes: readonly ColumnType[] = ["year", "indicator", "locality"];
  return { kind: "columns", columns: columns.filter(({ type }) => keyTypes.includes(type)) };
}

function toRowKind({ kind }: RowKey): ExportRecord["rows"] {
  switch (kind) {
    case "columns":
      return "cells";
    case "declared columns":
      return "persons";
    case "none":
      return "events";
  }
}

function buildColumnRecord(
  exportId: string,
  column: Column,
  indicators: readonly Indicator[],
  catalogue: Catalogue,
): ColumnRecord {
  const [header = "", ...otherHeaders] = column.headers;
  const { id, type, unit, optional, cumulative, aliases } = column;
  const { filtered, known } = collectFilteredAndKnownTexts(exportId, column, catalogue);
  const counted = filtered.map((text) => ({
    text,
    aliases: aliases?.[text] ?? [],
    indicators: indicators.filter((indicator) => hasFilterText(indicator, id, text)).map(({ id }) => id),
  }));
  return {
    id,
    header,
    otherHeaders,
    type,
    unit: unit ?? null,
    needed: !optional,
    cumulative,
    texts: counted.length > 0 ? { counted, known } : null,
  };
}

function hasFilterText({ aggregation }: Indicator, columnId: string, text: string): boolean {
  return "where" in aggregation && (aggregation.where[columnId] ?? []).includes(text);
}

/** 202204 → "2022-04". */
function formatMonthOrNull(month: number | undefined): string | null {
  return month === undefined ? null : `${String(month).slice(0, 4)}-${String(month).slice(4)}`;
}
