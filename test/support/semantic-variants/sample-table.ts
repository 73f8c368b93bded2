/** A file of the sample's exports as cells, with the meaning of its columns. */

import { readFileSync } from "node:fs";
import { isComputedFromRows, isStockOrOpening } from "../../../src/catalogue/aggregation.ts";
import { isAmountType } from "../../../src/catalogue/column-types.ts";
import type { Column, ExportDeclaration } from "../../../src/catalogue/declaration.ts";
import { labourCatalogue } from "../labour-pack.ts";

export type Cells = readonly string[];

export interface TableColumn extends Column {
  readonly index: number;
}

export interface SampleTable {
  /** Relative to the workspace: "data/viec-lam/viec-lam-2022.csv". */
  readonly path: string;
  readonly declaration: ExportDeclaration;
  readonly titles: readonly Cells[];
  readonly header: Cells;
  readonly rows: readonly Cells[];
  /** The total row, if the file has one. */
  readonly total: Cells | undefined;
  /** The lines below the table. */
  readonly notes: readonly Cells[];
  readonly columns: readonly TableColumn[];
}

const workspaceFolder = "fixtures/ninh-binh";

const declarations = [...labourCatalogue.sectors.flatMap(({ exports }) => exports), labourCatalogue.targets];

/** Reads a file of the sample. Every amount of money gets its unit into the header, as offices should write it. */
export function readSampleTable(path: string, exportId: string): SampleTable {
  const declaration = declarations.find(({ id }) => id === exportId);
  if (!declaration) throw new Error(`no export ${exportId}`);
  const text = readFileSync(`${workspaceFolder}/${path}`, "utf8");
  if (text.includes('"')) throw new Error(`${path} has quoted cells`);
  const lines = text
    .replace("\uFEFF", "")
    .split("\r\n")
    .filter((line) => line !== "")
    .map((line) => line.split(";"));
  const headerIndex = lines.findIndex((cells) => cells.every((cell) => cell !== ""));
  const header = lines[headerIndex] ?? [];
  const records = lines.slice(headerIndex + 1);
  const columns = findColumns(header, declaration);
  return {
    path,
    declaration,
    titles: lines.slice(0, headerIndex),
    header: header.map((name, index) =>
      addMoneyUnit(
        name,
        columns.find((column) => column.index === index),
      ),
    ),
    rows: records.filter((cells) => !isTotal(cells)),
    total: records.find(isTotal),
    notes: [],
    columns,
  };
}

const totalLabel = "Tổng cộng";

function isTotal(cells: Cells): boolean {
  return cells.includes(totalLabel);
}

/** "Kinh phí (triệu đồng)" → "Kinh phí" */
export function removeBrackets(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*$/, "");
}

function findColumns(header: Cells, { columns }: ExportDeclaration): TableColumn[] {
  return columns.flatMap((column) => {
    const index = header.findIndex(
      (name) => column.headers.includes(name) || column.headers.includes(removeBrackets(name)),
    );
    return index < 0 ? [] : [{ ...column, index }];
  });
}

function addMoneyUnit(name: string, column: TableColumn | undefined): string {
  return column?.type === "money" && !name.includes("(") ? `${name} (${column.unit})` : name;
}

/** The lines of the file, as the sample's generator writes them. */
export function formatTable({ titles, header, rows, total, notes }: SampleTable): string {
  const lines = [...titles, header, ...rows, ...(total ? [total] : []), ...notes].map((cells) => [
    ...cells,
    ...Array<string>(Math.max(0, header.length - cells.length)).fill(""),
  ]);
  return `\uFEFF${lines.map((cells) => `${cells.join(";")}\r\n`).join("")}`;
}

export function withoutTotal(table: SampleTable): SampleTable {
  return { ...table, total: undefined };
}

export function replaceCell(cells: Cells, index: number, text: string): string[] {
  return cells.map((cell, at) => (at === index ? text : cell));
}

/** Changes one column in every row, and in the total row where it has a text. */
export function mapColumn(
  table: SampleTable,
  index: number,
  change: (text: string, row: number) => string,
): SampleTable {
  const { total } = table;
  const hasTotal = total?.[index] && total[index] !== totalLabel;
  return {
    ...table,
    rows: table.rows.map((cells, row) => replaceCell(cells, index, change(cells[index] ?? "", row))),
    total: total && hasTotal ? replaceCell(total, index, change(total[index] ?? "", -1)) : total,
  };
}

export function renameColumn(table: SampleTable, index: number, name: string): SampleTable {
  return { ...table, header: replaceCell(table.header, index, name) };
}

/** Adds a column at the right end. */
export function appendColumn(
  table: SampleTable,
  name: string,
  write: (cells: Cells, row: number) => string,
): SampleTable {
  return {
    ...table,
    header: [...table.header, name],
    rows: table.rows.map((cells, row) => [...cells, write(cells, row)]),
    total: table.total && [...table.total, ""],
  };
}

export function findColumn(table: SampleTable, ...types: readonly Column["type"][]): TableColumn | undefined {
  return table.columns.find(({ type }) => types.includes(type));
}

export function listAmounts({ columns }: SampleTable): TableColumn[] {
  return columns.filter(({ type }) => isAmountType(type));
}

/** True for a column that some indicator takes at the end of the period and never adds. */
export function isStock({ declaration }: SampleTable, { id }: Column): boolean {
  return labourCatalogue.sectors.some(({ indicators }) =>
    indicators.some(
      ({ aggregation }) =>
        isStockOrOpening(aggregation) && aggregation.export === declaration.id && aggregation.column === id,
    ),
  );
}

/** A text column by which an indicator of the export filters, with the accepted texts. */
export function findFilter(
  table: SampleTable,
): { column: TableColumn; texts: readonly string[] } | undefined {
  for (const { aggregation } of labourCatalogue.sectors.flatMap(({ indicators }) => indicators)) {
    if (!isComputedFromRows(aggregation) || aggregation.export !== table.declaration.id) continue;
    for (const [id, texts] of Object.entries(aggregation.where)) {
      const column = table.columns.find((candidate) => candidate.id === id);
      if (column) return { column, texts };
    }
  }
  return undefined;
}
