import { hasErrors } from "../issues/issue.ts";
import { renderIssues, type Terminal } from "../screen/terminal.ts";
import { checkTemplates } from "../templating/check-templates.ts";
import { type CommonOptions, exit, openWorkspace } from "../workspace/open-workspace.ts";

/** `report template check`: every error of every template at once, without looking at the data. */
export async function checkPackTemplates(options: CommonOptions, terminal: Terminal): Promise<number> {
  const { pack, catalogue } = openWorkspace(options, terminal);
  const issues = checkTemplates(
    pack.filter(({ path }) => path.endsWith(".hbs")),
    catalogue,
  );
  if (options.json) terminal.data(JSON.stringify(issues, null, 2));
  else terminal.data(issues.length > 0 ? renderIssues(issues) : "Các mẫu không có lỗi.");
  return hasErrors(issues) ? exit.problem : exit.done;
}
