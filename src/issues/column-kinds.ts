/** The kinds of columns that a section of report.yaml takes, as messages name them. */
export const columnKinds = {
  text: "cột chữ",
  money: "cột tiền",
  "number, text or place": "cột số, cột chữ hoặc cột địa phương",
  "date or text": "cột ngày hoặc cột chữ",
  any: "cột",
} as const;

export type ColumnKind = keyof typeof columnKinds;
