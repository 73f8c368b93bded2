/** Changes that mean nothing: their figures must not change, and no word may be lost on them. */
import { zero } from "../../../src/quantity.ts";
import { formatAmount, parseAmount, scaleCell } from "./numbers.ts";
import {
  appendColumn,
  type Cells,
  findColumn,
  formatTable,
  isStock,
  listAmounts,
  mapColumn,
  removeBrackets,
  renameColumn,
  replaceCell,
  type SampleTable,
} from "./sample-table.ts";
import { addToFileName, changeFile, type SemanticKind } from "./semantic-kind.ts";

function defineInnocent(name: string, change: (table: SampleTable) => SampleTable | undefined): SemanticKind {
  return {
    name,
    wanted: "silent",
    causes: [],
    build(table) {
      const changed = change(table);
      return changed && changeFile(changed);
    },
  };
}

function renameAmount(words: string): SemanticKind {
  return defineInnocent(`header “… (${words})”`, (table) => {
    const column = findColumn(table, "count");
    return column && renameColumn(table, column.index, `${table.header[column.index]} (${words})`);
  });
}

function nameUnit(words: string, unit: string): SemanticKind {
  return defineInnocent(`money header “(${words})”`, (table) => {
    const column = table.columns.find((candidate) => candidate.unit === unit);
    if (!column) return undefined;
    return renameColumn(
      table,
      column.index,
      `${removeBrackets(table.header[column.index] ?? "")} (${words})`,
    );
  });
}

function reverseColumns(table: SampleTable): SampleTable {
  const reverse = (cells: Cells) => [...cells].reverse();
  return {
    ...table,
    header: reverse(table.header),
    rows: table.rows.map(reverse),
    total: undefined,
  };
}

/** A total row at the end that agrees; stocks are left open. */
function addTotal(table: SampleTable): SampleTable | undefined {
  const amounts = listAmounts(table).filter((column) => !isStock(table, column));
  const label = table.columns.find(({ type }) => type === "month" || type === "date");
  if (!label || amounts.length === 0 || table.declaration.id === "targets") return undefined;
  const blank = replaceCell(Array<string>(table.header.length).fill(""), label.index, "Tổng cộng");
  const total = amounts.reduce<Cells>((cells, { index }) => {
    const sum = table.rows.reduce((sum, row) => sum.plus(parseAmount(row[index] ?? "") ?? 0), zero);
    return replaceCell(cells, index, formatAmount(sum));
  }, blank);
  return { ...table, total };
}

const splitByMonth: SemanticKind = {
  name: "the rows in two files, half in each",
  wanted: "silent",
  causes: [],
  build(table) {
    const half = Math.floor(table.rows.length / 2);
    // Half of the plans may hold no number that shows what its dots mean.
    if (half === 0 || table.declaration.id === "targets") return undefined;
    const [first, second] = [table.rows.slice(0, half), table.rows.slice(half)];
    return {
      [table.path]: formatTable({ ...table, total: undefined, rows: first }),
      [addToFileName(table.path, "-phan-2")]: formatTable({ ...table, total: undefined, rows: second }),
    };
  },
};

export const innocentKinds: readonly SemanticKind[] = [
  defineInnocent("the clean file", (table) => table),
  ...["người", "nếu có", "1", "trong kỳ", "trong tháng", "A"].map(renameAmount),
  ...["đ", "VNĐ", "VND", "ĐVT: đồng"].map((words) => nameUnit(words, "đồng")),
  ...["nghìn đồng", "1.000 đồng", "1000đ", "ngàn đồng"].map((words) => nameUnit(words, "nghìn đồng")),
  ...["triệu đồng", "Tr.đ", "trđ", "Triệu đồng"].map((words) => nameUnit(words, "triệu đồng")),
  defineInnocent("columns in reverse order", reverseColumns),
  defineInnocent("header in capitals", (table) => ({
    ...table,
    header: table.header.map((name) => name.toUpperCase()),
  })),
  defineInnocent("extra column “Ghi chú”", (table) =>
    appendColumn(table, "Ghi chú", (_, row) => (row === 1 ? "đã đối chiếu" : "")),
  ),
  defineInnocent("extra column “Người lập”", (table) =>
    appendColumn(table, "Người lập", () => "Trần Văn Mẫu"),
  ),
  defineInnocent("extra column of last year beside", (table) => {
    const column = findColumn(table, "count");
    return (
      column &&
      appendColumn(table, `${table.header[column.index]} cùng kỳ năm trước`, (cells) =>
        scaleCell(cells[column.index] ?? "", 1),
      )
    );
  }),
  defineInnocent("extra column of the plan beside", (table) => {
    const column = findColumn(table, "count");
    return column && appendColumn(table, `${table.header[column.index]} (kế hoạch)`, () => "1.000");
  }),
  defineInnocent("blank rows between", (table) => ({
    ...table,
    rows: table.rows.flatMap((cells, row) => (row % 7 === 3 ? [[""], cells] : [cells])),
  })),
  defineInnocent("header repeated on each page", (table) => ({
    ...table,
    rows: table.rows.flatMap((cells, row) => (row > 0 && row % 10 === 0 ? [table.header, cells] : [cells])),
  })),
  defineInnocent("a total that agrees", addTotal),
  defineInnocent("notes and signatures below", (table) => ({
    ...table,
    notes: [
      ["Ghi chú: số liệu đã được các địa phương xác nhận."],
      ["Ninh Bình, ngày 5 tháng 10 năm 2022"],
      ["NGƯỜI LẬP BIỂU", "", "TRƯỞNG PHÒNG"],
      ["(Ký, họ tên)"],
    ],
  })),
  defineInnocent("a decision of another year in the title", (table) => ({
    ...table,
    titles: [...table.titles, ["(Kèm theo Công văn số 215/SLĐTBXH-KHTC ngày 05/10/2021 của Sở)"]],
  })),
  defineInnocent("column “Năm” that agrees", (table) =>
    findColumn(table, "month")
      ? appendColumn(table, "Năm", (cells) => cells[findColumn(table, "month")?.index ?? 0]?.slice(-4) ?? "")
      : undefined,
  ),
  defineInnocent("column “Tỉnh” of our province", (table) =>
    findColumn(table, "locality") ? appendColumn(table, "Tỉnh", () => "Ninh Bình") : undefined,
  ),
  defineInnocent("column “ĐVT” that agrees", (table) => {
    const column = findColumn(table, "money");
    return column && appendColumn(table, "ĐVT", () => column.unit ?? "");
  }),
  defineInnocent("dates with midnight", (table) => {
    const column = findColumn(table, "date");
    return (
      column &&
      mapColumn(table, column.index, (text) =>
        text === "" || !text.includes("/") ? text : `${text} 00:00:00`,
      )
    );
  }),
  splitByMonth,
];
