/** Words of a header or a title that make a column another one. */
import { correctCell, formatAmount, parseAmount } from "./numbers.ts";
import {
  appendColumn,
  findColumn,
  isStock,
  listAmounts,
  mapColumn,
  removeBrackets,
  renameColumn,
  type SampleTable,
  type TableColumn,
  withoutTotal,
} from "./sample-table.ts";
import { changeFile, type SemanticKind } from "./semantic-kind.ts";

const otherMeanings = [
  "lũy kế từ đầu năm",
  "kế hoạch",
  "cùng kỳ năm trước",
  "ước thực hiện",
  "sau điều chỉnh",
  "%",
  "bình quân",
  "so với kế hoạch",
];

/** The name of a column with words in brackets; a unit keeps its brackets before them. */
function addWords(table: SampleTable, { index }: TableColumn, words: string): string {
  return `${table.header[index]} (${words})`;
}

function defineHeaderWords(words: string): SemanticKind {
  return {
    name: `header “… (${words})”`,
    wanted: "told",
    causes: ["column-other-meaning"],
    build(table) {
      const [column] = listAmounts(table);
      if (!column || headerSays(table, column, words)) return undefined;
      return changeFile(renameColumn(table, column.index, addWords(table, column, words)));
    },
  };
}

/** The plan's own column is called a plan. */
function headerSays(table: SampleTable, { index }: TableColumn, words: string): boolean {
  return table.header[index]?.toLowerCase().includes(words) ?? false;
}

/** Adds up the months of each place and label, in the order of the rows. */
function accumulateFlows(table: SampleTable): SampleTable {
  const labels = table.columns.filter(({ type }) => type === "locality" || type === "text");
  return listAmounts(table)
    .filter((column) => !isStock(table, column))
    .reduce((changed, { index }) => {
      const sums = new Map<string, string>();
      return mapColumn(changed, index, (text, row) => {
        if (row < 0) return text;
        const key = labels.map((label) => table.rows[row]?.[label.index] ?? "").join("|");
        const amount = parseAmount(text);
        if (!amount) return text;
        const sum = amount.plus(parseAmount(sums.get(key) ?? "0") ?? 0);
        const decimals = text.split(",")[1]?.length ?? 0;
        sums.set(key, formatAmount(sum, decimals));
        return formatAmount(sum, decimals);
      });
    }, withoutTotal(table));
}

function hasFlowsByMonth(table: SampleTable): boolean {
  return (
    findColumn(table, "month") !== undefined && listAmounts(table).some((column) => !isStock(table, column))
  );
}

export const headerKinds: readonly SemanticKind[] = [
  ...otherMeanings.map(defineHeaderWords),
  {
    name: "corrected column beside the original",
    wanted: "told",
    causes: ["column-twice"],
    build(table) {
      const [column] = listAmounts(table);
      if (!column) return undefined;
      const name = addWords(table, column, "sau điều chỉnh");
      return changeFile(appendColumn(table, name, (cells) => correctCell(cells[column.index] ?? "")));
    },
  },
  {
    name: "only the plan under the usual name",
    wanted: "told",
    causes: ["column-other-meaning"],
    build(table) {
      const [column] = listAmounts(table);
      if (!column || headerSays(table, column, "kế hoạch")) return undefined;
      const planned = renameColumn(table, column.index, addWords(table, column, "kế hoạch"));
      return changeFile(appendColumn(planned, "Kết quả đạt được", (cells) => cells[column.index] ?? ""));
    },
  },
  {
    name: "title “số liệu lũy kế”, months accumulated",
    wanted: "told",
    causes: ["title-other-meaning"],
    build(table) {
      if (!hasFlowsByMonth(table)) return undefined;
      const titles = [...table.titles, ["SỐ LIỆU LŨY KẾ TỪ ĐẦU NĂM"]];
      return changeFile({ ...accumulateFlows(table), titles });
    },
  },
  {
    name: "months accumulated without a word",
    wanted: "told",
    causes: ["flow-looks-cumulative"],
    build(table) {
      return hasFlowsByMonth(table) ? changeFile(accumulateFlows(table)) : undefined;
    },
  },
  {
    name: "title “kế hoạch”",
    wanted: "told",
    causes: ["title-other-meaning"],
    build(table) {
      if (table.declaration.id === "targets" || listAmounts(table).length === 0) return undefined;
      return changeFile({ ...table, titles: [["BIỂU GIAO KẾ HOẠCH NĂM 2022"]] });
    },
  },
  {
    name: "unnamed column of amounts",
    wanted: "told",
    causes: ["cell-without-header"],
    build(table) {
      const [column] = listAmounts(table);
      if (!column) return undefined;
      const header = renameColumn(table, column.index, `${removeBrackets(table.header[column.index] ?? "")}`);
      return changeFile(appendColumn(header, "", (cells) => cells[column.index] ?? ""));
    },
  },
];
