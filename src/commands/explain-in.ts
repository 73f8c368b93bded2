import type { Finding } from "../audit/finding.ts";
import { recordOf } from "../audit/finding-record.ts";
import { located } from "../audit/locate.ts";
import { issue } from "../issues/issue.ts";
import { locatedFacts, numberWithoutSource, placeInFile } from "../prose/finding-words.ts";
import { exactly } from "../prose/numbers.ts";
import type { Section } from "../prose/section.ts";
import { quantity } from "../quantity.ts";
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
    const records = findings.map((finding) => ({
      ...recordOf(finding, desk.office.localities),
      period: ledger.period,
      document: ledger.document,
    }));
    terminal.data(JSON.stringify(records, null, 2));
  } else {
    terminal.data(sectionsText(findings.map((finding) => sectionOf(finding, opened))));
  }
  return exit.done;
}

function sectionOf(finding: Finding, { ledger, desk }: ReportOnDesk): Section {
  const { figure, found } = finding;
  const { name, where } = recordOf(finding, desk.office.localities);
  const title = `“${found}”`;
  if (!figure) return { title, parts: [numberWithoutSource] };
  const { id, unit, value, locality, place } = figure;
  const facts = locatedFacts({
    name: name ?? id,
    id,
    exact: value === null ? undefined : exactly(quantity(value), unit, {}, false),
    where: where?.cell ? placeInFile(where) : where?.around,
    template: `${place.file}, dòng ${place.line}`,
    command: `report explain ${id} --period ${ledger.period}${locality ? ` --locality ${locality}` : ""}`,
  });
  return { title, parts: [{ facts }] };
}
