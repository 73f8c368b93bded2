import { commented } from "../audit/comments.ts";
import { disagreeing, type Finding, type State } from "../audit/finding.ts";
import { recordOf, type WhereRecord } from "../audit/finding-record.ts";
import { verified } from "../audit/verify.ts";
import type { Locality } from "../catalogue/office.ts";
import { shownPath } from "../disk.ts";
import {
  countWords,
  detailWords,
  figureName,
  findingHeadings,
  numberWithoutMark,
  placeInFile,
  stateWords,
} from "../prose/finding-words.ts";
import { tableText } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { putDocument } from "../writing.ts";
import { openReport, reviewToday, todayOf } from "./edited-report.ts";
import { type CommonOptions, exit } from "./opening.ts";
import { wordPath, writeOut } from "./records.ts";

export interface VerifyOptions extends CommonOptions {
  /** The Word file. */
  readonly argument: string;
  readonly comments?: string;
}

/** `report verify FILE.docx`: every figure of an edited report, and every number without one, against today's data. */
export async function verify(options: VerifyOptions, terminal: Terminal): Promise<number> {
  const opened = openReport(options.argument, options, terminal);
  const review = await reviewToday(opened, terminal);
  const findings = verified(opened.report, opened.ledger, todayOf(review, opened.desk));
  const { localities } = opened.desk.office;
  if (options.json) {
    const records = findings.map((finding) => recordOf(finding, localities));
    terminal.data(JSON.stringify(records, null, 2));
  } else {
    showFindings(findings, localities, terminal);
  }
  if (options.comments !== undefined) {
    const wanted = wordPath(options.comments);
    const copy = commented(opened.report, findings);
    // Whatever lies there already, the report itself among it, keeps its name.
    const { path } = await writeOut(wanted, () =>
      putDocument(wanted, copy, { isOurs: () => false, force: false }),
    );
    terminal.note(`Đã ghi bản có nhận xét: ${shownPath(path, process.cwd())}`);
  }
  return findings.some(({ state }) => disagreeing.has(state)) ? exit.problem : exit.done;
}

/** What needs a look, as a table; what agrees is only counted. */
export function showFindings(
  findings: readonly Finding[],
  localities: readonly Locality[],
  terminal: Terminal,
): void {
  const columns = [
    { title: findingHeadings.state, align: "left", width: 14 },
    { title: findingHeadings.name, align: "left", width: 26 },
    { title: findingHeadings.found, align: "left", width: 18 },
    { title: findingHeadings.today, align: "left", width: 18 },
  ] as const;
  const rows = findings
    .filter(({ state }) => state !== "agrees")
    .map((finding) => {
      const { state, details, figure, found, today } = finding;
      const { where } = recordOf(finding, localities);
      const name = figure ? figureName(figure, localities) : numberWithoutMark;
      return [
        [stateWords[state], ...details.map((detail) => `(${detailWords[detail]})`)].join("\n"),
        [name, ...(where ? [whereText(where)] : [])].join("\n"),
        found ?? figure?.shown ?? "",
        today ?? "",
      ];
    });
  if (rows.length > 0) terminal.data(`${tableText(columns, rows, 14)}\n`);
  const counts = new Map<State, number>();
  // A cell with nothing to tell ("-", "…") is no figure to whoever counts them.
  const told = findings.filter(({ state, figure }) => state !== "agrees" || figure?.value !== null);
  for (const { state } of told) counts.set(state, (counts.get(state) ?? 0) + 1);
  terminal.data(`${countWords(counts)}.`);
}

/** In a sentence the words around say more than the number of the paragraph. */
function whereText(where: WhereRecord): string {
  const isSentence = where.paragraph !== undefined && where.cell === undefined;
  return isSentence ? `“${where.around}”` : `(${placeInFile(where)})`;
}
