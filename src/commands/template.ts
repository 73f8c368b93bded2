import { hasErrors } from "../issues/issue.ts";
import { checkTemplates } from "../prose/check.ts";
import { issueText, type Terminal } from "../terminal.ts";
import { type CommonOptions, exit, open } from "./opening.ts";

/** `report template check`: every error of every template at once, without looking at the data. */
export async function templateCheck(options: CommonOptions, terminal: Terminal): Promise<number> {
  const { pack, catalogue } = open(options, terminal);
  const issues = checkTemplates(
    pack.filter(({ path }) => path.endsWith(".hbs")),
    catalogue,
  );
  if (options.json) terminal.data(JSON.stringify(issues, null, 2));
  else terminal.data(issues.length > 0 ? issueText(issues) : "Các mẫu không có lỗi.");
  return hasErrors(issues) ? exit.problem : exit.done;
}
