import { hasErrors } from "../issues/issue.ts";
import { checkTemplates } from "../prose/check.ts";
import { renderIssues, type Terminal } from "../terminal.ts";
import { type CommonOptions, exit, openWorkspace } from "./opening.ts";

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
