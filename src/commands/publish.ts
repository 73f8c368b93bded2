import { join } from "node:path";
import type { Finding } from "../audit/finding.ts";
import { asWritten, notPublishable, publishedWith } from "../audit/publish.ts";
import { shownPath } from "../disk.ts";
import { issue } from "../issues/issue.ts";
import { parsePeriod } from "../period.ts";
import { periodName } from "../prose/periods.ts";
import type { Terminal } from "../terminal.ts";
import { write } from "../writing.ts";
import { openReport } from "./edited-report.ts";
import { type CommonOptions, exit, type OpenWorkspace, Refused } from "./opening.ts";
import { writeOut } from "./records.ts";
import { showFindings } from "./verify.ts";

function nameOf(id: string): string {
  const period = parsePeriod(id);
  return period ? periodName(period) : id;
}

export interface PublishOptions extends CommonOptions {
  /** The Word file that was signed. */
  readonly argument: string;
  readonly force?: boolean;
}

/** `report publish FILE.docx`: records the figures that were signed for a period, in `published/<period>.json`. */
export async function publish(options: PublishOptions, terminal: Terminal): Promise<number> {
  const { report, ledger, desk, bytes } = openReport(options.argument, options, terminal);
  const findings = asWritten(report, ledger);
  const edited = notPublishable(findings);
  if (edited.length > 0) {
    if (!options.json) showFindings(edited.map(withoutToday), desk.office.localities, terminal);
    throw new Refused([issue("publish-edited", { count: edited.length })], exit.problem);
  }
  const before = desk.published.find(({ period }) => period === ledger.period);
  const { published, issues } = publishedWith(before, {
    ledger,
    findings,
    file: bytes,
    nameOf: (code) => placeName(code, desk),
  });
  if (issues.length > 0 && !options.force) throw new Refused(issues, exit.problem);
  const path = join(desk.workspace.root, "published", `${ledger.period}.json`);
  const json = `${JSON.stringify(published, null, 1)}\n`;
  await writeOut(path, () => write(path, new TextEncoder().encode(json)));
  terminal.note(
    `Đã ghi nhận ${published.figures.length} số liệu đã công bố của ${nameOf(ledger.period)} vào:`,
  );
  terminal.data(
    options.json
      ? JSON.stringify({ path, figures: published.figures }, null, 2)
      : shownPath(path, process.cwd()),
  );
  return exit.done;
}

/** The data are not asked here: a signed report stands whatever they say. */
function withoutToday(finding: Finding): Finding {
  return { ...finding, details: finding.details.filter((detail) => detail !== "unreported") };
}

function placeName(code: string | undefined, { office }: OpenWorkspace): string {
  return office.localities.find((one) => one.code === code)?.name ?? office.territory;
}
