import type { Finding } from "../audit/finding.ts";
import { recordOf } from "../audit/finding-record.ts";
import type { LedgerFigure } from "../audit/ledger.ts";
import { located } from "../audit/locate.ts";
import { issue } from "../issues/issue.ts";
import { locatedFacts, notReportedYet, numberWithoutSource, placeInFile } from "../prose/finding-words.ts";
import { exactly, numeral } from "../prose/numbers.ts";
import type { Section } from "../prose/section.ts";
import { quantity, rounded } from "../quantity.ts";
import type { Terminal } from "../terminal.ts";
import { openReport, type ReportOnDesk } from "./edited-report.ts";
import type { ExplainOptions } from "./explain.ts";
import { exit, Refused } from "./opening.ts";
import { sectionsText } from "./sections.ts";

/** `report explain --in FILE.docx "199.120"`: which figure of the report that is. */
export function explainIn(options: ExplainOptions & { readonly in: string }, terminal: Terminal): number {
  const opened = openReport(options.in, options, terminal);
  const { report, ledger, desk } = opened;
  const findings = located(options.argument, report, ledger);
  if (findings.length === 0)
    throw new Refused([issue("number-not-in-report", { text: options.argument })], exit.problem);
  if (options.json) {
    // Today's data are not asked: what the number is does not depend on them.
    const records = findings.map((finding) => {
      const { mark, id, name, aspect, locality, found, written, writtenValue, where } = recordOf(
        finding,
        desk.office.localities,
      );
      const { period, document } = ledger;
      return { mark, id, name, aspect, locality, found, written, writtenValue, where, period, document };
    });
    terminal.data(JSON.stringify(records, null, 2));
  } else {
    terminal.data(sectionsText(findings.map((finding) => sectionOf(finding, opened))));
  }
  return exit.done;
}

function sectionOf(finding: Finding, { ledger, desk }: ReportOnDesk): Section {
  const { figure, found, state } = finding;
  const { name, where } = recordOf(finding, desk.office.localities);
  const title = `“${found}”`;
  if (!figure) return { title, parts: [numberWithoutSource] };
  const { id, locality, place } = figure;
  const facts = locatedFacts({
    name: name ?? id,
    id,
    exact: exactText(figure),
    typedOver: state === "typed-over" || state === "copies-differ" ? figure.shown : undefined,
    where: where?.cell ? placeInFile(where) : where?.around,
    template: `${place.file}, dòng ${place.line}`,
    command: `report explain ${id} --period ${ledger.period}${locality ? ` --locality ${locality}` : ""}`,
  });
  return { title, parts: [{ facts }] };
}

/** The number behind the words; of a change only the words, since they say what it is a change of. */
function exactText({ aspect, value, unit }: LedgerFigure): string | undefined {
  if (value === null) return notReportedYet;
  if (aspect === "change") return undefined;
  if (aspect === "planPercent") return `${numeral(rounded(quantity(value), 2))}%`;
  return exactly(quantity(value), unit, {}, false);
}
