/** Export data in a form that threads can exchange: whole numbers as they are, other exact numbers as text, lines as bytes. */
import { LineHashTable } from "../../exports/table/line-hash-table.ts";
import { createQuantity, type Quantity } from "../../quantity.ts";
import { LineRanges, type SerializedLineRanges } from "../groups/line-ranges.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import type { ExportData } from "./export-data.ts";

export interface SerializedExportData
  extends Omit<ExportData, "groups" | "estimates" | "targets" | "rowKeys"> {
  readonly groups: ReadonlyMap<string, readonly SerializedRowGroup[]>;
  readonly estimates: ReadonlyMap<string, readonly SerializedRowGroup[]>;
  readonly targets: readonly SerializedTarget[];
  readonly rowKeys: readonly SerializedRowKeys[];
}

type FileRowKeys = ExportData["rowKeys"][number];
type SerializedRowKeys = Omit<FileRowKeys, "lines"> & { readonly lines: Int32Array };

type SerializedRowGroup = Omit<RowGroup, "sums" | "lines"> & {
  readonly sums: ReadonlyMap<string, number | string>;
  readonly lines: ReadonlyMap<string, SerializedLineRanges>;
};

type Target = ExportData["targets"][number];
type SerializedTarget = Omit<Target, "row"> & {
  readonly row: Omit<Target["row"], "numbers"> & { readonly numbers: Readonly<Record<string, string>> };
};

export function serializeExportData(data: ExportData): SerializedExportData {
  const groups = mapGroups(data.groups, serializeGroup);
  const estimates = mapGroups(data.estimates, serializeGroup);
  const targets = data.targets.map(({ file, row }) => ({
    file,
    row: { ...row, numbers: serializeNumbersByColumn(Object.entries(row.numbers)) },
  }));
  const rowKeys = data.rowKeys.map((keys) => ({ ...keys, lines: keys.lines.serialize() }));
  return { ...data, groups, estimates, targets, rowKeys };
}

export function deserializeExportData({
  groups,
  estimates,
  targets,
  rowKeys,
  ...rest
}: SerializedExportData): ExportData {
  return {
    ...rest,
    rowKeys: rowKeys.map((keys) => ({ ...keys, lines: LineHashTable.deserialize(keys.lines) })),
    groups: mapGroups(groups, deserializeGroup),
    estimates: mapGroups(estimates, deserializeGroup),
    targets: targets.map(({ file, row }) => ({
      file,
      row: {
        ...row,
        numbers: Object.fromEntries(
          Object.entries(row.numbers).map(([column, text]) => [column, createQuantity(text)]),
        ),
      },
    })),
  };
}

/** Removes the lines of all groups and keys, which documents do not need. */
export function omitLinesAndRowKeys(data: ExportData): ExportData {
  const omitLines = (group: RowGroup): RowGroup => ({ ...group, lines: new Map() });
  return {
    ...data,
    groups: mapGroups(data.groups, omitLines),
    estimates: mapGroups(data.estimates, omitLines),
    rowKeys: [],
  };
}

function mapGroups<From, To>(
  groups: ReadonlyMap<string, readonly From[]>,
  convert: (group: From) => To,
): ReadonlyMap<string, readonly To[]> {
  return new Map([...groups].map(([id, all]) => [id, all.map(convert)]));
}

function serializeGroup(group: RowGroup): SerializedRowGroup {
  const sums = new Map<string, number | string>();
  for (const [column, sum] of group.sums) sums.set(column, serializeQuantity(sum));
  const lines = new Map<string, SerializedLineRanges>();
  for (const [file, ranges] of group.lines) lines.set(file, ranges.serialize());
  return { ...group, sums, lines };
}

function serializeQuantity(quantity: Quantity): number | string {
  const integer = quantity.toInteger();
  return Number.isNaN(integer) ? quantity.toFixed() : integer;
}

function deserializeGroup(group: SerializedRowGroup): RowGroup {
  const sums = new Map<string, Quantity>();
  for (const [column, sum] of group.sums) sums.set(column, createQuantity(sum));
  const lines = new Map<string, LineRanges>();
  for (const [file, ranges] of group.lines) lines.set(file, LineRanges.deserialize(ranges));
  return { ...group, sums, lines };
}

function serializeNumbersByColumn(entries: readonly (readonly [string, Target["row"]["numbers"][string]])[]) {
  return Object.fromEntries(entries.map(([column, value]) => [column, createQuantity(value).toFixed()]));
}
