/** The questions and answers of one file, in the words of a clerk. */
import { isAmountType } from "../../../catalogue/column-types.ts";
import type { Column, ExportDeclaration } from "../../../catalogue/declaration.ts";
import { moneyUnitNames } from "../../../catalogue/units.ts";
import { shortenAndCleanText } from "../../../issues/issue.ts";
import { formatYamlKey } from "../../yaml-text.ts";
import { computeColumnSimilarity } from "../heads/head-cells.ts";
import type { HeadMatch } from "../heads/match-heads.ts";
import { computeMagnitude, describeMoneyCell } from "../money-cells.ts";
import type { Answer, Proposal } from "../proposal.ts";
import { listHeadsWithoutTimes } from "./ask-export.ts";

/** The share of words in common with a column from which a head is confirmed together with others. */
const likeHead = 0.65;

export function buildHeadProposal(
  file: string,
  { id, name }: ExportDeclaration,
  { column, heads: written }: HeadMatch,
  isCertain: boolean,
): Proposal {
  const heads = written.map((head) => head.normalize("NFC"));
  const wanted = column.headers[0] ?? column.id;
  if (heads.length === 0)
    return {
      kind: "header",
      files: [file],
      question: `Tệp không có cột “${wanted}” (${name}): cơ quan không có số liệu này?`,
      answers: [buildAbsentAnswer(id, column)],
      isCertain: false,
    };
  const [first = ""] = heads;
  const [question, formatLabel] = isCertain
    ? [`cột “${shortenAndCleanText(first)}” là “${wanted}” (${name})`, () => `là “${wanted}”`]
    : heads.length === 1
      ? [
          `Cột “${shortenAndCleanText(first)}” có phải là “${wanted}” (${name}) không?`,
          () => `Phải, là “${wanted}”`,
        ]
      : [`Cột nào là “${wanted}” (${name})?`, (head: string) => `Cột “${shortenAndCleanText(head)}”`];
  const answers = heads.map((head) => ({
    label: formatLabel(head),
    entry: { keys: ["aliases", "headers", `${id}.${column.id}`], line: `- ${JSON.stringify(head)}` },
  }));
  const mayBeAbsent = !isCertain && isAmountType(column.type) && !column.optional;
  const isGuess = !isCertain && computeColumnSimilarity(column, first) < likeHead;
  const isUndivided = isGuess && column.type === "text" && !column.optional;
  return {
    kind: "header",
    files: [file],
    question,
    answers: [
      ...answers,
      ...(mayBeAbsent ? [buildAbsentAnswer(id, column)] : []),
      ...(isUndivided ? [buildUndividedAnswer(id, column)] : []),
    ],
    isCertain,
    ...(isGuess && { isGuess }),
  };
}

/** The office's tables are not divided by a column of texts. */
export function buildUndividedAnswer(exportId: string, { id, headers }: Column): Answer {
  return {
    label: `Bảng của cơ quan không chia theo ${(headers[0] ?? id).toLowerCase()}`,
    entry: { keys: ["exports", exportId, "without"], line: `${id}: không chia` },
  };
}

/** The office has no such numbers: the lines that print them are left out. */
function buildAbsentAnswer(exportId: string, { id }: Column): Answer {
  return {
    label: "Không có; báo cáo bỏ những chỗ in số liệu này",
    entry: { keys: ["exports", exportId, "without"], line: `${id}: không có số liệu` },
  };
}

export function buildUnitProposal(
  file: string,
  { id }: ExportDeclaration,
  {
    column,
    header,
    cells,
  }: { readonly column: Column; readonly header: string; readonly cells: readonly string[] },
): Proposal {
  const units = [...new Set([column.unit ?? "đồng", ...moneyUnitNames])];
  const reference = `${id}.${column.id}`;
  const shown = cells.slice(0, 3);
  return {
    kind: "unit",
    files: [file],
    question: `Cột “${shortenAndCleanText(header)}” tính bằng đơn vị nào?`,
    answers: units.map((unit) => ({
      label: `${unit}: ${shown.map((cell) => describeMoneyCell(cell, unit)).join("; ")}`,
      entry: { keys: ["units"], line: `${reference}: ${unit}` },
    })),
    isCertain: false,
    money: { reference, header, magnitude: computeMagnitude(cells) },
  };
}

/** "34.000" in a file that shows in no other number what its point is. */
export function buildNumberFormProposal(file: string, cell: string, headTexts: readonly string[]): Proposal {
  const key = formatYamlKey(file);
  const [group, decimal] = cell.includes(".") ? ["1.234,5", "1,234.5"] : ["1,234.5", "1.234,5"];
  const parts = cell.split(/[.,]/);
  return {
    kind: "number",
    files: [file],
    question: `“${shortenAndCleanText(cell)}” trong tệp ${file} là số nào?`,
    answers: [
      { label: `là ${parts.join("")}`, entry: { keys: ["numbers"], line: `${key}: "${group}"` } },
      { label: `là ${parts.join(" phẩy ")}`, entry: { keys: ["numbers"], line: `${key}: "${decimal}"` } },
    ],
    isCertain: false,
    alike: JSON.stringify([group, listHeadsWithoutTimes(headTexts)]),
  };
}

export function buildTextProposal(
  file: string,
  { id }: ExportDeclaration,
  {
    column,
    written,
    nearest,
  }: { readonly column: Column; readonly written: string; readonly nearest: string },
): Proposal {
  return {
    kind: "text",
    files: [file],
    question: `“${shortenAndCleanText(written)}” ở cột “${column.headers[0] ?? column.id}” có phải là “${nearest}” không?`,
    answers: [
      {
        label: `Phải, là “${nearest}”`,
        entry: {
          keys: ["aliases", "texts", `${id}.${column.id}`],
          line: `${JSON.stringify(written)}: ${JSON.stringify(nearest)}`,
        },
      },
    ],
    isCertain: false,
  };
}
