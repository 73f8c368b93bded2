/** Edits in LibreOffice of a whole document and of its tables, and what `report verify` says of them: "state kind: number of figures". */
import type { Step } from "../support/libreoffice.ts";
import type { EditedFigure } from "./libreoffice-case.ts";

export interface StructureCase {
  readonly edit: string;
  /** The figure from which the steps begin. */
  readonly of?: EditedFigure;
  readonly track?: boolean;
  readonly steps: readonly Step[];
  /** Empty for an innocent edit; each of the others that is false ends with exit 1. */
  readonly expected: Readonly<Record<string, number>>;
}

const report = "bao-cao";
/** In the table by locality: the rows 3 to 10 are districts, B their names, C plans, D last year, E results, row 11 the total. */
const cellOfDistrict = { document: report, id: "jobs", aspect: "actual", locality: "373" };
export const jobs = { document: report, id: "jobs", aspect: "actual" };

const replaceAll = (from: string, to: string): readonly Step[] => [["replace all", from, to]];
const typeBehind = (text: string, ...typed: Step[]): readonly Step[] => [
  ["caret behind text", text],
  ...typed,
];
const beginParagraph = (text: string): Step[] => [["enter"], ["type", text]];
const headingOfResults = "KẾT QUẢ THỰC HIỆN CÁC LĨNH VỰC CÔNG TÁC";

/** "trên 14 nghìn lao động" and, in the same sentence, "tăng 5,5% so với cùng kỳ năm 2021" in other words, as tracked changes. */
const typeOverTwoFigures: readonly Step[] = [
  ["select", "it"],
  ["type", "gần 16 nghìn lao động"],
  ["select text", "tăng 5,5% so với cùng kỳ năm 2021"],
  ["type", "tăng 9,5% so với cùng kỳ năm 2021"],
];
const decideOnFirst = (decision: "accept" | "reject"): Step[] => [
  ["caret in text", "gần 16 nghìn"],
  [decision],
  ["caret in text", "trên 14\u00A0nghìn\u00A0lao động"],
  [decision],
];
const decideOnSecond = (decision: "accept" | "reject"): Step[] => [
  ["caret in text", "tăng 9,5% so với"],
  [decision],
  ["caret in text", "tăng 5,5% so với cùng kỳ năm 2021"],
  [decision],
];

const tableCases: readonly StructureCase[] = [
  {
    edit: "all rows of districts sorted by name",
    of: cellOfDistrict,
    steps: [["sort rows", "A3:L10", "2", "descending"]],
    expected: {},
  },
  {
    edit: "all rows sorted, the total among them",
    of: cellOfDistrict,
    steps: [["sort rows", "A3:L11", "2", "ascending"]],
    expected: {},
  },
  {
    edit: "one column of numbers sorted",
    of: cellOfDistrict,
    steps: [["sort rows", "E3:E10", "1", "descending"]],
    expected: { "context head": 8 },
  },
  {
    edit: "the names sorted without their numbers",
    of: cellOfDistrict,
    steps: [["sort rows", "B3:B10", "1", "descending"]],
    expected: { "context head": 80 },
  },
  {
    edit: "a column of numbers deleted",
    of: cellOfDistrict,
    steps: [["caret", "at its start"], ["delete column"]],
    expected: { deleted: 45 },
  },
  {
    edit: "a row deleted",
    of: cellOfDistrict,
    steps: [["caret", "at its start"], ["delete row"]],
    expected: { deleted: 10 },
  },
  {
    edit: "the column of names deleted",
    of: cellOfDistrict,
    steps: [["caret in cell", "B4"], ["delete column"]],
    expected: { "context head": 90 },
  },
  {
    edit: "the column of row numbers deleted",
    of: cellOfDistrict,
    steps: [["caret in cell", "A4"], ["delete column"]],
    expected: {},
  },
  {
    edit: "the lower row of heads deleted",
    of: cellOfDistrict,
    steps: [["caret in cell", "D2"], ["delete row"]],
    expected: { "context head": 90 },
  },
  {
    edit: "an empty row and an empty column added",
    of: cellOfDistrict,
    steps: [["caret in cell", "B4"], ["insert row"], ["insert column"]],
    expected: {},
  },
  {
    edit: "the name of a row deleted",
    of: cellOfDistrict,
    steps: [["select text", "Huyện Nho Quan"], ["delete"]],
    expected: { "context head": 10 },
  },
  {
    edit: "a number moved into the cell of another",
    of: cellOfDistrict,
    steps: [["select", "it"], ["copy"], ["delete"], ["caret in cell", "E4"], ["paste"]],
    expected: { deleted: 1, "typed-over beside": 1 },
  },
  {
    edit: "the numbers of two districts merged",
    of: cellOfDistrict,
    steps: [["merge", "E3", "E4"]],
    expected: { "context head": 1 },
  },
  {
    edit: "the names of two districts merged",
    of: cellOfDistrict,
    steps: [["merge", "B3", "B4"]],
    expected: { "context head": 20 },
  },
  {
    edit: "two heads of columns merged",
    of: cellOfDistrict,
    steps: [["merge", "D2", "E2"]],
    expected: { "context head": 18 },
  },
];

const wholeTextCases: readonly StructureCase[] = [
  {
    edit: "a number",
    steps: replaceAll("14.274", "14.724"),
    expected: { "typed-over": 3 },
  },
  {
    edit: "a district",
    steps: replaceAll("huyện Kim Sơn", "huyện Yên Khánh"),
    expected: { "typed-over": 2, "context head": 22 },
  },
  {
    edit: "the province",
    steps: replaceAll("Ninh Bình", "Nam Định"),
    expected: { "context place": 4, "context head": 22, "changed-text": 5 },
  },
  {
    edit: "the last day of the period",
    steps: replaceAll("30/9/2022", "31/8/2022"),
    expected: { "context time": 22 },
  },
  { edit: "a long name by its abbreviation", steps: replaceAll("Ủy ban nhân dân", "UBND"), expected: {} },
  { edit: "a word of style", steps: replaceAll("triển khai", "tổ chức thực hiện"), expected: {} },
].map((each) => ({ ...each, edit: `replaced everywhere: ${each.edit}` }));

const paragraphCases: readonly StructureCase[] = [
  {
    edit: "a paragraph without numbers added",
    steps: typeBehind(
      headingOfResults,
      ...beginParagraph("Sở chỉ đạo các phòng bám sát nhiệm vụ được giao."),
    ),
    expected: {},
  },
  {
    edit: "a paragraph with a number added",
    steps: typeBehind(headingOfResults, ...beginParagraph("Toàn tỉnh có 1.234 hộ được hỗ trợ vay vốn.")),
    expected: { "no-source": 1 },
  },
  {
    edit: "another year added to a heading",
    steps: typeBehind(headingOfResults, ["type", " NĂM 2021"]),
    expected: { "context time": 156 },
  },
];

const trackedCases: readonly StructureCase[] = trackEdits([
  {
    edit: "one change accepted, the other rejected",
    steps: [...typeOverTwoFigures, ...decideOnFirst("accept"), ...decideOnSecond("reject")],
    expected: { "typed-over": 1 },
  },
  {
    edit: "one change rejected, the other left",
    steps: [...typeOverTwoFigures, ...decideOnFirst("reject")],
    expected: { "typed-over tracked": 1 },
  },
  {
    edit: "all changes rejected",
    steps: [...typeOverTwoFigures, ["reject all"]],
    expected: {},
  },
  {
    edit: "all changes accepted",
    steps: [...typeOverTwoFigures, ["accept all"]],
    expected: { "typed-over": 2 },
  },
  {
    edit: "a row deleted, then rejected",
    of: cellOfDistrict,
    steps: [["caret", "at its start"], ["delete row"], ["reject all"]],
    expected: {},
  },
  {
    edit: "a bounding word accepted",
    steps: [
      ...typeBehind("đã giải quyết việc làm cho ", ["type", "chưa đến "]),
      ["caret in text", "chưa đến "],
      ["accept"],
    ],
    expected: { "context limit": 1 },
  },
  {
    edit: "a bounding word rejected",
    steps: [
      ...typeBehind("đã giải quyết việc làm cho ", ["type", "chưa đến "]),
      ["caret in text", "chưa đến "],
      ["reject"],
    ],
    expected: {},
  },
]);

function trackEdits(cases: readonly StructureCase[]): StructureCase[] {
  return cases.map((each) => ({ ...each, edit: `tracked: ${each.edit}`, track: true }));
}

export const structureCases: readonly StructureCase[] = [
  ...tableCases,
  ...wholeTextCases,
  ...paragraphCases,
  ...trackedCases,
];
