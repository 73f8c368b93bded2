/** The questions and answers of one file, in the words of a clerk. */
import type { Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office.ts";
import { describeShape, formatShape } from "../../catalogue/shape.ts";
import { moneyUnitNames } from "../../catalogue/units.ts";
import type { UndeclaredShape } from "../../exports/shapes/choose-shape.ts";
import { shortenAndCleanText } from "../../issues/issue.ts";
import type { Period } from "../../period.ts";
import { formatYamlKey } from "../yaml-text.ts";
import type { ExportChoice } from "./choose-export.ts";
import type { HeadMatch } from "./match-heads.ts";
import { computeMagnitude, describeMoneyCell } from "./money-cells.ts";
import type { Proposal } from "./proposal.ts";

export function buildExportProposal(
  file: string,
  { candidates, isCertain }: ExportChoice,
  headTexts: readonly string[],
): Proposal {
  const [first] = candidates;
  return {
    kind: "export",
    files: [file],
    question: isCertain ? `${file}: ${first?.name ?? ""}, theo các cột của tệp` : `${file} là biểu nào?`,
    answers: candidates.map(({ id, name }) => ({
      label: name,
      entry: { keys: ["files", file], line: `export: ${id}` },
    })),
    isCertain,
    alike: JSON.stringify([headTexts, candidates.map(({ id }) => id).sort()]),
  };
}

export function buildHeadProposal(
  file: string,
  { id, name }: ExportDeclaration,
  { column, heads }: HeadMatch,
  isCertain: boolean,
): Proposal {
  const wanted = column.headers[0] ?? column.id;
  const [first = ""] = heads;
  const [question, formatLabel] = isCertain
    ? [`cột “${shortenAndCleanText(first)}” là “${wanted}” (${name})`, () => `là “${wanted}”`]
    : heads.length === 1
      ? [`Cột “${shortenAndCleanText(first)}” có phải là “${wanted}” không?`, () => `Phải, là “${wanted}”`]
      : [`Cột nào là “${wanted}” (${name})?`, (head: string) => `Cột “${shortenAndCleanText(head)}”`];
  return {
    kind: "header",
    files: [file],
    question,
    answers: heads.map((head) => ({
      label: formatLabel(head),
      entry: { keys: ["aliases", "headers", `${id}.${column.id}`], line: `- ${JSON.stringify(head)}` },
    })),
    isCertain,
  };
}

export function buildShapeProposal(
  file: string,
  { id }: ExportDeclaration,
  { shape, cells }: UndeclaredShape,
): Proposal {
  return {
    kind: "shape",
    files: [file],
    question: `Đọc ${file} theo dạng ${describeShape(shape)}, đúng không?`,
    evidence: cells,
    answers: [
      {
        label: "Đúng, đọc như vậy",
        entry: { keys: ["exports", id, "shapes"], line: `- ${formatShape(shape)}` },
      },
    ],
    isCertain: false,
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

export function buildIndicatorProposal(
  file: string,
  written: string,
  { id, name }: { readonly id: string; readonly name: string },
): Proposal {
  return {
    kind: "indicator",
    files: [file],
    question: `Chỉ tiêu “${shortenAndCleanText(written)}” có phải là “${name}” không?`,
    answers: [
      {
        label: `Phải, là “${name}”`,
        entry: { keys: ["aliases", "indicators"], line: `${JSON.stringify(written)}: ${formatYamlKey(id)}` },
      },
    ],
    isCertain: false,
  };
}

/** The locality or the time of a file that says it nowhere. */
export function buildOnceProposal(
  file: string,
  { type }: Column,
  {
    office,
    period,
    fileYear = period.year,
  }: { readonly office: Office; readonly period: Period; readonly fileYear?: number | undefined },
): Proposal {
  const keys = ["files", file];
  if (type === "locality")
    return {
      kind: "place",
      files: [file],
      question: `${file} là số liệu của địa phương nào?`,
      answers: office.localities.map(({ name }) => ({
        label: name,
        entry: { keys, line: `locality: ${JSON.stringify(name)}` },
      })),
      isCertain: false,
    };
  const times = type === "year" ? [String(fileYear)] : listTimesOfFile(period, fileYear);
  return {
    kind: "time",
    files: [file],
    question: `${file} là số liệu của thời gian nào?`,
    answers: times.map((time) => ({ label: time, entry: { keys, line: `time: ${time}` } })),
    isCertain: false,
  };
}

/** Last year's tables are most often those of its end. */
function listTimesOfFile({ last, year }: Period, fileYear: number): string[] {
  const latest = fileYear === year ? last : 12;
  const months = Array.from({ length: latest }, (_, index) => `${latest - index}/${fileYear}`);
  const span = last > 1 ? [`${last} tháng ${fileYear}`] : [];
  return fileYear === year ? [...span, ...months] : [...months.slice(0, 1), ...span, ...months.slice(1)];
}

/** A name of a place that the office's list does not have. */
export function buildPlaceNameProposal(
  file: string,
  written: string,
  candidates: readonly { readonly code: string; readonly name: string }[],
): Proposal {
  return {
    kind: "place",
    files: [file],
    question: `“${shortenAndCleanText(written)}” ở cột địa phương là nơi nào?`,
    answers: candidates.map(({ code, name }) => ({
      label: name,
      entry: { keys: ["localities", code, "aliases"], line: `- ${JSON.stringify(written)}` },
    })),
    isCertain: false,
  };
}
