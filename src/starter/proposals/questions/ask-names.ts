import type { Column, ExportDeclaration } from "../../../catalogue/declaration.ts";
import type { Office } from "../../../catalogue/office/office.ts";
import { findMonthOfHead } from "../../../exports/meaning/times/head-time.ts";
import { shortenAndCleanText } from "../../../issues/issue.ts";
import { formatMonthAndYear, type Period } from "../../../period.ts";
import { formatYamlKey } from "../../yaml-text.ts";
import type { Proposal } from "../proposal.ts";

export interface NamedIndicator {
  readonly id: string;
  readonly name: string;
  /** The name of the export that its numbers come from; absent for a rate or a total of others. */
  readonly exportName?: string;
}

export function buildIndicatorProposal(
  file: string,
  written: string,
  candidates: readonly NamedIndicator[],
  isLikely: boolean,
): Proposal {
  const [first, ...others] = candidates;
  const [question, prefix] =
    first && others.length === 0
      ? [`có phải là “${first.name}” không?`, "Phải, là "]
      : ["là chỉ tiêu nào?", ""];
  const named = candidates.map(({ id, name, exportName }) => ({
    label: `${prefix}“${name}”${exportName === undefined || others.length === 0 ? "" : ` (biểu ${exportName})`}`,
    entry: { keys: ["aliases", "indicators"], line: `${JSON.stringify(written)}: ${formatYamlKey(id)}` },
  }));
  const none = {
    label: "Không phải chỉ tiêu nào của báo cáo; bỏ dòng này",
    entry: { keys: ["texts", "targets.indicator"], line: `- ${JSON.stringify(written)}` },
  };
  return {
    kind: "indicator",
    files: [file],
    question: `Chỉ tiêu “${shortenAndCleanText(written)}” trong kế hoạch ${question}`,
    answers: isLikely ? [...named, none] : [none, ...named],
    isCertain: false,
    ...(!isLikely && { isOpenList: true }),
  };
}

/** A merged cell above numbers, which is one of the texts of a column. */
export function buildGroupHeadProposal(
  file: string,
  { id }: ExportDeclaration,
  column: Column,
  { head: written, texts }: { readonly head: string; readonly texts: readonly string[] },
): Proposal {
  const head = written.normalize("NFC");
  const reference = `${id}.${column.id}`;
  return {
    kind: "text",
    files: [file],
    question: `“${shortenAndCleanText(head)}” ở hàng tiêu đề là “${column.headers[0] ?? column.id}” nào?`,
    answers: [
      ...texts.map((text) => ({
        label: text,
        entry: {
          keys: ["aliases", "texts", reference],
          line: `${JSON.stringify(head)}: ${JSON.stringify(text)}`,
        },
      })),
      {
        label: "Không phải các tên trên; giữ tên của tệp",
        entry: { keys: ["texts", reference], line: `- ${JSON.stringify(head)}` },
      },
    ],
    isCertain: false,
  };
}

/** A merged cell above numbers that may be a text of a column which takes any. */
export function buildNewTextProposal(
  file: string,
  { id, name }: ExportDeclaration,
  column: Column,
  written: string,
): Proposal {
  const head = written.normalize("NFC");
  const header = column.headers[0] ?? column.id;
  return {
    kind: "text",
    files: [file],
    question: `“${shortenAndCleanText(head)}” ở hàng tiêu đề có phải là một “${header}” (${name}) không?`,
    answers: [
      {
        label: `Phải, là một “${header}”`,
        entry: { keys: ["texts", `${id}.${column.id}`], line: `- ${JSON.stringify(head)}` },
      },
    ],
    isCertain: false,
  };
}

/** The locality or the time of a file that says it nowhere. */
export function buildOnceProposal(
  file: string,
  { type }: Column,
  exportId: string,
  {
    office,
    period,
    fileYear = period.year,
    titles = [],
  }: {
    readonly office: Office;
    readonly period: Period;
    readonly fileYear?: number | undefined;
    readonly titles?: readonly string[];
  },
): Proposal {
  const keys = ["files", file];
  if (type === "locality")
    return {
      kind: "place",
      files: [file],
      question: `${file} là số liệu của địa phương nào?`,
      answers: [
        {
          label: `Chỉ có số chung của ${office.territory}, không chia theo địa phương`,
          entry: { keys: ["exports", exportId, "without"], line: "locality: chỉ có số chung" },
        },
        ...office.localities.map(({ name }) => ({
          label: name,
          entry: { keys, line: `locality: ${JSON.stringify(name)}` },
        })),
      ],
      isCertain: false,
    };
  const moments = titles.flatMap((title) => findMonthOfHead(title) ?? []).map(formatMonthAndYear);
  const times =
    type === "year"
      ? [String(fileYear)]
      : [...new Set([...moments, ...listTimesOfFile(period, fileYear), `12/${period.year - 1}`])];
  return {
    kind: "time",
    files: [file],
    question: `${file} là số liệu của thời gian nào?`,
    answers: times.map((time) => ({ label: time, entry: { keys, line: `time: ${time}` } })),
    isCertain: false,
  };
}

/** Lists the months that a file may be of, the latest first. */
export function listMonthsOfFile({ last, year }: Period, fileYear = year): string[] {
  const latest = fileYear === year ? last : 12;
  return Array.from({ length: latest }, (_, index) => `${latest - index}/${fileYear}`);
}

/** Last year's tables are most often those of its end. */
function listTimesOfFile(period: Period, fileYear: number): string[] {
  const { last, year } = period;
  const months = listMonthsOfFile(period, fileYear);
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
