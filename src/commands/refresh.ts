import type { Finding } from "../audit/finding.ts";
import { recordOf } from "../audit/finding-record.ts";
import { refreshed } from "../audit/refresh.ts";
import { verified } from "../audit/verify.ts";
import type { Locality } from "../catalogue/office.ts";
import { shownPath } from "../disk.ts";
import type { Issue } from "../issues/issue.ts";
import { figureName } from "../prose/finding-words.ts";
import type { Terminal } from "../terminal.ts";
import { readNarrative } from "../workspace.ts";
import { openReport, reviewToday, todayOf } from "./edited-report.ts";
import { type CommonOptions, exit, Refused } from "./opening.ts";
import { originFor } from "./origin.ts";
import { deliver, issuesOf, wordPath, writeOut } from "./records.ts";
import { showFindings } from "./verify.ts";

export interface RefreshCommandOptions extends CommonOptions {
  /** The Word file. */
  readonly argument: string;
  readonly output?: string;
  readonly track?: boolean;
  readonly force?: boolean;
}

/** `report refresh FILE.docx`: brings the figures of an edited report up to date, and nothing else. */
export async function refresh(options: RefreshCommandOptions, terminal: Terminal): Promise<number> {
  const opened = openReport(options.argument, options, terminal);
  const { report, ledger, desk, bytes } = opened;
  const review = await reviewToday(opened, terminal);
  const findings = verified(report, ledger, todayOf(review, desk));
  const unread: Issue[] = [];
  const narrative = readNarrative(desk.workspace, ledger, unread);
  if (unread.length > 0) throw new Refused(unread, exit.problem);
  const result = refreshed(
    bytes,
    { report, ledger, findings, origin: originFor(desk)({ narrative }) },
    {
      force: options.force ?? false,
      ...(options.track ? { track: { time: `${new Date().toISOString().slice(0, 19)}Z` } } : {}),
    },
  );
  const wanted = options.output === undefined ? besides(opened.path) : wordPath(options.output);
  // Into the file itself only where that was asked for: what is in it stays.
  const delivery = { path: wanted, ...result };
  const outcome = await writeOut(wanted, () => deliver(desk.workspace, delivery, wanted === opened.path));
  const { path } = outcome;
  terminal.issues(issuesOf(wanted, outcome));
  show(result, { path, options, terminal, localities: desk.office.localities });
  if (!options.json && result.left.length > 0) {
    terminal.note(
      "\nKhông cập nhật, vì đã có người sửa hoặc vì mất dấu; xem lại từng chỗ (hoặc dùng --force):",
    );
    showFindings(result.left, desk.office.localities, terminal);
  }
  return exit.done;
}

/** "bao-cao.docx" → "bao-cao-cap-nhat.docx": the edited report is never written over unasked. */
function besides(path: string): string {
  return path.replace(/(\.docx)?$/i, "-cap-nhat.docx");
}

function show(
  { changed, left }: { readonly changed: readonly Finding[]; readonly left: readonly Finding[] },
  {
    path,
    options,
    terminal,
    localities,
  }: {
    path: string;
    options: RefreshCommandOptions;
    terminal: Terminal;
    localities: readonly Locality[];
  },
): void {
  if (options.json) {
    const records = (findings: readonly Finding[]) => findings.map((one) => recordOf(one, localities));
    terminal.data(JSON.stringify({ path, changed: records(changed), left: records(left) }, null, 2));
    return;
  }
  for (const { figure, found, today } of changed) {
    if (figure) terminal.note(`  ${figureName(figure, localities)}: “${found}” → “${today}”`);
  }
  terminal.note(
    changed.length > 0 ? `Đã cập nhật ${changed.length} số liệu vào:` : "Không có số liệu nào cần cập nhật:",
  );
  terminal.data(shownPath(path, process.cwd()));
}
