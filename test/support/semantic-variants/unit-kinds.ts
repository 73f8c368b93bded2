/** Units of money and of counts, in every place where offices write them. */
import type { IssueCode } from "../../../src/issues/issue.ts";
import { scaleCell } from "./numbers.ts";
import {
  appendColumn,
  findColumn,
  findFilter,
  listAmounts,
  mapColumn,
  removeBrackets,
  renameColumn,
  type SampleTable,
  type TableColumn,
} from "./sample-table.ts";
import { changeFile, type SemanticKind } from "./semantic-kind.ts";

const scales: Readonly<Record<string, number>> = {
  đồng: 0,
  "nghìn đồng": 3,
  "triệu đồng": 6,
  "tỷ đồng": 9,
};

/** Spellings seen in offices, with their power of ten. */
const spellings: readonly (readonly [text: string, power: number])[] = [
  ["triệu VNĐ", 6],
  ["nghìn VND", 3],
  ["1.000 VNĐ", 3],
  ["triệu", 6],
  ["nghìn", 3],
  ["tỉ", 9],
  ["tỷ đồng", 9],
  ["ngđ", 3],
  ["1.000.000đ", 6],
  ["ĐVT: 1.000 đồng", 3],
  ["million VND", 6],
  ["tr.đ", 6],
  ["Đơn vị tính: nghìn đồng", 3],
];

interface MoneyColumn {
  readonly column: TableColumn;
  readonly name: string;
}

function findMoney(table: SampleTable): MoneyColumn | undefined {
  const column = findColumn(table, "money");
  return column && { column, name: removeBrackets(table.header[column.index] ?? "") };
}

/** The amounts in another unit: the same đồng. */
function convertMoney(table: SampleTable, { column }: MoneyColumn, power: number): SampleTable {
  const places = (scales[column.unit ?? "đồng"] ?? 0) - power;
  return mapColumn(table, column.index, (text) => scaleCell(text, `1e${places}`));
}

/** Builds a kind that writes the amounts in another unit and says it somewhere. */
function defineMoneyKind(
  name: string,
  write: (table: SampleTable, money: MoneyColumn) => SampleTable,
  causes: readonly IssueCode[] = [],
): SemanticKind {
  return {
    name,
    wanted: causes.length > 0 ? "told" : "right",
    // Three decimals may be thousands where no other number of the file shows it.
    causes: causes.length > 0 ? causes : ["number-ambiguous"],
    build(table) {
      const money = findMoney(table);
      return money && changeFile(write(table, money));
    },
  };
}

const thousandPeople: SemanticKind = {
  name: "count in “nghìn người”",
  wanted: "right",
  causes: [],
  build(table) {
    const column = findColumn(table, "count");
    if (!column) return undefined;
    const scaled = mapColumn(table, column.index, (text) => scaleCell(text, "1e-3"));
    const name = `${table.header[column.index]} (nghìn người)`;
    return changeFile(renameColumn(scaled, column.index, name));
  },
};

const thousandPeopleInTitle: SemanticKind = {
  name: "title “Đơn vị tính: nghìn người”",
  wanted: "right",
  causes: [],
  build(table) {
    const amounts = listAmounts(table);
    if (amounts.length === 0 || amounts.some(({ type }) => type !== "count")) return undefined;
    if (findFilter(table)) return undefined;
    const scaled = amounts.reduce(
      (changed, { index }) => mapColumn(changed, index, (text) => scaleCell(text, "1e-3")),
      table,
    );
    return changeFile({ ...scaled, titles: [...table.titles, ["Đơn vị tính: nghìn người"]] });
  },
};

const planUnit: SemanticKind = {
  name: "plan in another unit",
  wanted: "right",
  causes: ["number-ambiguous"],
  build(table) {
    const unit = table.columns.find(({ id }) => id === "unit");
    const [plan] = listAmounts(table);
    if (table.declaration.id !== "targets" || !unit || !plan) return undefined;
    const isMoney = (row: number) => table.rows[row]?.[unit.index] === "đồng";
    const scaled = mapColumn(table, plan.index, (text, row) =>
      isMoney(row) ? scaleCell(text, "1e-6") : text,
    );
    return changeFile(mapColumn(scaled, unit.index, (text, row) => (isMoney(row) ? "tr.đ" : text)));
  },
};

export const unitKinds: readonly SemanticKind[] = [
  ...spellings.map(([text, power]) =>
    defineMoneyKind(`money header “(${text})”`, (table, money) =>
      renameColumn(convertMoney(table, money, power), money.column.index, `${money.name} (${text})`),
    ),
  ),
  defineMoneyKind("unit of money in the title: “Đơn vị: triệu”", (table, money) => ({
    ...renameColumn(convertMoney(table, money, 6), money.column.index, money.name),
    titles: [...table.titles, ["Đơn vị: triệu"]],
  })),
  defineMoneyKind("unit of money below the table", (table, money) => ({
    ...renameColumn(convertMoney(table, money, 6), money.column.index, money.name),
    notes: [["Đơn vị tính: triệu đồng"]],
  })),
  defineMoneyKind("unit of money in a column", (table, money) =>
    appendColumn(
      renameColumn(convertMoney(table, money, 3), money.column.index, money.name),
      "ĐVT",
      () => "nghìn đồng",
    ),
  ),
  defineMoneyKind("unit of money in each cell", (table, money) => {
    const million = convertMoney(table, money, 6);
    const named = renameColumn(million, money.column.index, money.name);
    return mapColumn(named, money.column.index, (text) => (text === "" ? "" : `${text} triệu đồng`));
  }),
  defineMoneyKind(
    "unit of money nowhere",
    (table, money) => renameColumn(table, money.column.index, money.name),
    ["unit-missing"],
  ),
  defineMoneyKind(
    "unit of money unknown: “(Mđ)”",
    (table, money) => renameColumn(table, money.column.index, `${money.name} (Mđ)`),
    ["unit-unknown", "header-words-unknown"],
  ),
  defineMoneyKind(
    "units of title and header differ",
    (table, money) => ({
      ...renameColumn(table, money.column.index, `${money.name} (đồng)`),
      titles: [...table.titles, ["Đơn vị tính: triệu đồng"]],
    }),
    ["unit-unclear"],
  ),
  thousandPeople,
  thousandPeopleInTitle,
  planUnit,
];
