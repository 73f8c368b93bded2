/** The date or the text that a file says once, in its title or its name, in the place of a column: "DỊP TẾT NGUYÊN ĐÁN", "27-7-2022". */
import { collectFilteredAndKnownTexts } from "../../../catalogue/column-texts.ts";
import type { Catalogue, Column, ExportDeclaration } from "../../../catalogue/declaration.ts";
import { foldText } from "../../../exports/cells/text-folding.ts";
import { listNamesOfContent } from "../../../exports/file-name.ts";
import { removeCitations } from "../../../exports/meaning/times/file-year.ts";
import { shortenAndCleanText } from "../../../issues/issue.ts";
import { formatYamlKey } from "../../yaml-text.ts";
import { formatNameInReportYaml, type Proposal } from "../proposal.ts";
import { buildUndividedAnswer } from "./ask.ts";

/** A file without the column, the texts above its table, and the months that it may be of. */
export interface FileWithoutColumn {
  readonly path: string;
  readonly titles: readonly string[];
  readonly months: readonly string[];
}

/** True for a column whose value a whole file may have. */
export function mayBeSaidOnce({ type }: Column): boolean {
  return type === "date" || type === "text";
}

/** Asks what a column of dates or texts holds for the whole file. */
export function buildSaidProposal(
  file: FileWithoutColumn,
  column: Column,
  declaration: ExportDeclaration,
  catalogue: Catalogue,
): Proposal {
  const texts = [...file.titles, ...listNamesOfContent(file.path).map(({ name }) => name)];
  const found = column.type === "date" ? findDates(texts) : findKnownTexts(texts, column);
  const { filtered, known } = collectFilteredAndKnownTexts(declaration.id, column, catalogue);
  const named = Object.keys(column.aliases ?? {});
  const others = column.type === "date" ? file.months : [...filtered, ...known, ...named];
  const values = [...new Set([...found, ...others])];
  const name = formatNameInReportYaml(file);
  const header = column.headers[0] ?? column.id;
  const [first] = found;
  // One date or one text in the title answers the question; a title of two occasions is of neither.
  const isCertain = found.length === 1 && first !== undefined;
  const question = isCertain
    ? `${name} không có cột “${header}”; theo ${describeSource(file)}, cả tệp là “${shortenAndCleanText(first)}”`
    : `${name} không có cột “${header}” (${declaration.name}): cả tệp là gì?`;
  return {
    kind: column.type === "date" ? "time" : "text",
    files: [name],
    question,
    answers: [
      ...values.map((value) => ({
        label: value,
        entry: {
          keys: ["files", name, "columns"],
          line: `${formatYamlKey(header)}: ${JSON.stringify(value)}`,
        },
      })),
      ...(column.type === "text" ? [buildUndividedAnswer(declaration.id, column)] : []),
    ],
    isCertain,
  };
}

function describeSource({ titles }: FileWithoutColumn): string {
  return titles.length > 0 ? "tiêu đề và tên tệp" : "tên tệp";
}

const dayOfYear = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](20\d\d)(?!\d)/g;
/** Words by which a date is none of the rows: the end of a time, the day of a letter. */
const otherDate = /\b(?:den|tu|het|theo|kem|so|ngay \d{1,2} thang)\b/;

/** Finds the dates of titles and names, each once. */
function findDates(texts: readonly string[]): string[] {
  const plain = texts.map(removeCitations).filter((text) => !otherDate.test(foldText(text)));
  const dates = plain.flatMap((text) =>
    [...text.matchAll(dayOfYear)].map(([, day, month, year]) => `${Number(day)}/${Number(month)}/${year}`),
  );
  return [...new Set(dates)];
}

/** Finds the texts of a column that titles and names hold, by one of their names; the longer of two that overlap. */
function findKnownTexts(texts: readonly string[], column: Column): string[] {
  const names = [...(column.texts ?? []), ...Object.keys(column.aliases ?? {})].flatMap((text) =>
    [text, ...(column.aliases?.[text] ?? [])].map((name) => ({ text, words: ` ${foldText(name)} ` })),
  );
  const found = texts.flatMap((written) => {
    const words = ` ${foldText(written)} `;
    const inside = names.filter((name) => words.includes(name.words));
    return inside.filter(
      (name) => !inside.some((other) => other.text !== name.text && other.words.includes(name.words)),
    );
  });
  return [...new Set(found.map(({ text }) => text))];
}
