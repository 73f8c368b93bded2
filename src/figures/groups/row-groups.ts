import { foldText } from "../../exports/cells/text-folding.ts";
import type { Row } from "../../exports/row.ts";
import type { LikeRows } from "../../exports/table/table-state.ts";
import { ColumnSums } from "../../exports/table/totals/column-sums.ts";
import { type Period, toYearMonth, type YearMonth } from "../../period.ts";
import type { Quantity } from "../../quantity.ts";
import { BytePieces } from "./byte-pieces.ts";
import { GroupLines, type LinesByFile } from "./group-lines.ts";
import { LineRanges } from "./line-ranges.ts";

/** The rows of one export with the same month, locality and key texts, added up as they are read. */
export interface RowGroup {
  readonly month: YearMonth;
  /** For rows of several months, the first of them; `month` is then the last. */
  readonly firstMonth?: YearMonth | undefined;
  readonly locality?: string | undefined;
  readonly texts: Readonly<Record<string, string>>;
  /** The key texts without diacritics and case, as filters compare them. */
  readonly foldedTexts: Readonly<Record<string, string>>;
  /** Sums by column id, without the columns that no row reported. */
  readonly sums: ReadonlyMap<string, Quantity>;
  readonly rows: number;
  readonly lines: LinesByFile;
  /** True for rows of a file of estimates. */
  readonly isEstimate?: true;
  /** The two groups of which this one is the difference; absent for one that was read. */
  readonly difference?: GroupDifference;
}

/** Two groups that begin in the same month; the later one ends after the other. */
interface GroupDifference {
  readonly later: RowGroup;
  readonly earlier: RowGroup;
}

/** Adds up rows by group. Memory grows with the number of groups, not of rows: ten years of a province's records give a few thousand groups. */
export interface RowGrouper {
  addRow(file: string, row: Row): void;
  /** Opens the group of a row that was added, for further rows of the same file, month, place and texts. */
  openGroup(file: string, row: Row): LikeRows;
  /** Adds rows of other files that another grouper has already added up. */
  addGroup(group: RowGroup): void;
  listGroups(): RowGroup[];
}

/** The key texts of groups, which those of all months and places share. */
type KeyTexts = Pick<RowGroup, "texts" | "foldedTexts">;

interface RowGroupState {
  readonly month: YearMonth;
  readonly firstMonth: YearMonth | undefined;
  readonly locality: string | undefined;
  readonly keyTexts: KeyTexts;
  /** The numbers of its only row, which most groups have; they are added up once there is another. */
  firstNumbers: Row["numbers"] | undefined;
  sums: ColumnSums | undefined;
  lines: GroupLines | undefined;
  rows: number;
}

export function isGroupInPeriod(group: RowGroup, period: Period): boolean {
  return createPeriodTest(period)(group);
}

/** Creates the test of many groups for one period. */
export function createPeriodTest({ year, first, last }: Period): (group: RowGroup) => boolean {
  const [from, to] = [toYearMonth(year, first), toYearMonth(year, last)];
  return ({ firstMonth, month }) => month <= to && (firstMonth ?? month) >= from;
}

/** True also for a group that begins before the period: its difference to an earlier one may be in it. */
export function hasMonthsInPeriod({ firstMonth, month }: RowGroup, { year, first, last }: Period): boolean {
  return (firstMonth ?? month) <= toYearMonth(year, last) && month >= toYearMonth(year, first);
}

/** Selects the groups with months in one of two periods; the list itself where all have such. */
export function selectGroupsOfPeriods(
  groups: readonly RowGroup[],
  [one, other]: readonly [Period, Period],
): readonly RowGroup[] {
  const selected = groups.filter((group) => hasMonthsInPeriod(group, one) || hasMonthsInPeriod(group, other));
  return selected.length === groups.length ? groups : selected;
}

export function createGrouperByMonthPlaceAndTexts(columns: readonly string[]): RowGrouper {
  const groups: RowGroupState[] = [];
  const pieces = new BytePieces();
  const root = new GroupTreeNode();
  const columnPositions = new Map<string, number>();
  const findOrCreateGroup = (
    month: YearMonth,
    { firstMonth, locality, texts }: Pick<RowGroup, "firstMonth" | "locality" | "texts">,
  ) => {
    const time = firstMonth === undefined ? month : `${firstMonth}-${month}`;
    let textNode = root;
    for (const column of columns) textNode = textNode.getOrCreateChild(texts[column]);
    const groupsByTime = textNode.getOrCreateChild(locality).groupsByTime;
    const known = groupsByTime.get(time);
    if (known) return known;
    textNode.keyTexts ??= pickKeyTexts(texts, columns);
    const group: RowGroupState = {
      month,
      firstMonth,
      locality,
      keyTexts: textNode.keyTexts,
      firstNumbers: undefined,
      sums: undefined,
      lines: undefined,
      rows: 0,
    };
    groupsByTime.set(time, group);
    groups.push(group);
    return group;
  };
  const addNumbers = (group: RowGroupState, numbers: Row["numbers"]) => {
    if (!group.sums && !group.firstNumbers) {
      ColumnSums.notePositions(numbers, columnPositions);
      group.firstNumbers = numbers;
      return;
    }
    group.sums ??= new ColumnSums(columnPositions);
    if (group.firstNumbers) group.sums.add(group.firstNumbers);
    group.firstNumbers = undefined;
    group.sums.add(numbers);
  };
  return {
    addRow(file, row) {
      if (row.month === undefined) throw new Error(`${file}:${row.line}: the row has no month`);
      const group = findOrCreateGroup(row.month, row);
      group.rows += 1;
      addNumbers(group, row.numbers);
      addLineToGroup(group, file, row.line, pieces);
    },
    openGroup(file, row) {
      const group = findOrCreateGroup(row.month ?? 0, row);
      const lines = group.lines?.get(file);
      if (!lines) throw new Error(`${file}:${row.line}: the row was not added`);
      return new OpenGroup(group, lines, addNumbers);
    },
    addGroup(group) {
      const target = findOrCreateGroup(group.month, group);
      target.rows += group.rows;
      addNumbers(target, Object.fromEntries(group.sums));
      for (const [file, lines] of group.lines) addLinesToGroup(target, file, lines);
    },
    listGroups: () => groups.map((group) => buildRowGroup(group, columnPositions)),
  };
}

type NumberAdder = (group: RowGroupState, numbers: Row["numbers"]) => void;

/** A group as the rows of a file see it that are like one of its rows; an object without functions of its own, since there are thousands. */
class OpenGroup implements LikeRows {
  readonly lines: LineRanges;
  readonly #group: RowGroupState;
  readonly #addNumbers: NumberAdder;

  constructor(group: RowGroupState, lines: LineRanges, addNumbers: NumberAdder) {
    this.lines = lines;
    this.#group = group;
    this.#addNumbers = addNumbers;
  }

  addRows(count: number, numbers: Row["numbers"]): void {
    this.#group.rows += count;
    this.#addNumbers(this.#group, numbers);
  }
}

/** A tree by each key text, then locality, with the groups by month: walking it is faster than building a combined key for every row. */
class GroupTreeNode {
  #children: Map<string | number | undefined, GroupTreeNode> | undefined;
  /** The most recent child, because consecutive rows often share their texts, locality or month. */
  #latestKey: string | number | undefined;
  #latestChild: GroupTreeNode | undefined;
  keyTexts: KeyTexts | undefined;
  #groupsByTime: Map<YearMonth | string, RowGroupState> | undefined;

  get groupsByTime(): Map<YearMonth | string, RowGroupState> {
    this.#groupsByTime ??= new Map();
    return this.#groupsByTime;
  }

  getOrCreateChild(key: string | number | undefined): GroupTreeNode {
    if (this.#latestChild && key === this.#latestKey) return this.#latestChild;
    this.#children ??= new Map();
    let child = this.#children.get(key);
    if (!child) {
      child = new GroupTreeNode();
      this.#children.set(key, child);
    }
    this.#latestKey = key;
    this.#latestChild = child;
    return child;
  }
}

function pickKeyTexts(texts: Row["texts"], columns: readonly string[]): KeyTexts {
  const picked: Record<string, string> = {};
  const foldedTexts: Record<string, string> = {};
  for (const column of columns) {
    const text = texts[column];
    if (text === undefined) continue;
    picked[column] = text;
    foldedTexts[column] = foldText(text);
  }
  return { texts: picked, foldedTexts };
}

function addLineToGroup(group: RowGroupState, file: string, line: number, pieces: BytePieces): void {
  const lines = group.lines?.get(file);
  if (lines) lines.add(line);
  else addLinesToGroup(group, file, new LineRanges(line, pieces));
}

function addLinesToGroup(group: RowGroupState, file: string, lines: LineRanges): void {
  if (group.lines) group.lines.set(file, lines);
  else group.lines = new GroupLines(file, lines);
}

const noLines: LinesByFile = new Map();

function buildRowGroup(group: RowGroupState, columnPositions: ReadonlyMap<string, number>): RowGroup {
  const { month, firstMonth, locality, keyTexts, firstNumbers, rows, lines = noLines } = group;
  const { texts, foldedTexts } = keyTexts;
  const sums = group.sums?.toMap() ?? ColumnSums.readRow(firstNumbers ?? {}, columnPositions);
  return { month, firstMonth, locality, texts, foldedTexts, sums, rows, lines };
}
