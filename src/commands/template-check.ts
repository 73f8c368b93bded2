import type { Indicator } from "../catalogue/declaration.ts";
import { checkImpliedEdits } from "../catalogue/edits/implied-edits.ts";
import { checkTemplateMarkup } from "../document/text/check-template-markup.ts";
import { checkUnmetRules } from "../figures/edits/unmet-rules.ts";
import { readAllExports } from "../figures/export-data/read-all-exports.ts";
import { hasErrors, type Issue, omitSilencedIssues, sortIssuesByPlace } from "../issues/issue.ts";
import { exitStatus } from "../issues/user-facing-error.ts";
import { checkReviewAndAddIssues, computeUncheckedReview } from "../review.ts";
import type { CommonOptions } from "../screen/command-definition.ts";
import { renderIssuesWithoutColors } from "../screen/issues/render-issues.ts";
import type { Terminal } from "../screen/terminal.ts";
import { createPlaceResolver } from "../templating/changes/line-sources.ts";
import { checkLetterheads } from "../templating/checks/check-letterhead.ts";
import { checkTemplates } from "../templating/checks/check-templates.ts";
import { type OpenWorkspace, openWorkspace } from "../workspace/open-workspace.ts";
import { openPackFiles } from "../workspace/packs/open-pack-files.ts";
import { warnOfOutdatedCopies } from "../workspace/packs/pack-files.ts";
import { warnOfUnreadPackFiles } from "../workspace/packs/unread-pack-files.ts";
import { listUnusedIndicators } from "../workspace/packs/unused-indicators.ts";

/** `report template check`: shows every error of every template at once, the files that change nothing, and the edit rules that are of no use for the data. */
export async function checkPackTemplates(options: CommonOptions, terminal: Terminal): Promise<number> {
  const workspace = openWorkspace(options, terminal);
  const { pack, catalogue, folder } = workspace;
  const templates = pack.filter(({ path }) => path.endsWith(".hbs"));
  const { files, ownFiles } = openPackFiles(folder);
  const issues = [
    ...sortIssuesByPlace([
      ...checkTemplates(templates, catalogue),
      ...templates
        .flatMap((template) => checkTemplateMarkup(template, catalogue.sectors))
        .map(createPlaceResolver(templates)),
    ]),
    ...checkLetterheads(pack, workspace.office),
    ...warnOfUnreadPackFiles(folder.root, ownFiles, pack, catalogue),
    ...warnOfOutdatedCopies(files),
    ...checkImpliedEdits(catalogue),
    ...(await checkRulesOnData(workspace)),
  ];
  if (options.json) terminal.data(JSON.stringify(issues, null, 2));
  else terminal.data(issues.length > 0 ? renderIssuesWithoutColors(issues) : "Các mẫu không có lỗi.");
  if (hasErrors(issues)) return exitStatus.problem;
  noteUnusedIndicators(listUnusedIndicators(pack, catalogue), terminal);
  return exitStatus.done;
}

/** No warning: `report figures` and workbooks show every indicator. */
function noteUnusedIndicators(unused: readonly Indicator[], terminal: Terminal): void {
  if (unused.length === 0) return;
  const names = unused.map(({ id, name }) => `${id} (${name})`).join(", ");
  terminal.note(`\nChỉ tiêu không văn bản nào in, không chỉ tiêu và quy tắc nào dùng: ${names}.`);
}

/** Evaluates the filters and the rules on every year of the data; what the data themselves have wrong is told by `report check`. */
async function checkRulesOnData(workspace: OpenWorkspace): Promise<Issue[]> {
  const { exports, catalogue, office, preloadExports } = workspace;
  const gathered = await readAllExports(exports, catalogue, office, { preloadExports });
  const filterIssues = gathered.issues.filter(({ code }) => code === "filter-unmet");
  const months = [...gathered.groups.values()].flat().map(({ month }) => month);
  const years = [...new Set(months.map((month) => Math.floor(month / 100)))];
  const reports = years.flatMap((year) => {
    const inputs = { ...workspace, period: { kind: "year", year, first: 1, last: 12 } as const };
    return checkReviewAndAddIssues(computeUncheckedReview(gathered, inputs), inputs).edits ?? [];
  });
  const ruleIssues = checkUnmetRules(reports, gathered, catalogue);
  return omitSilencedIssues([...filterIssues, ...ruleIssues], office.silenced);
}
