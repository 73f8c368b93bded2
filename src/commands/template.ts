import { hasErrors } from "../issues/issue.ts";
import { exitStatus } from "../issues/user-facing-error.ts";
import type { CommandDefinition, CommonOptions } from "../screen/command-definition.ts";
import { renderIssues } from "../screen/render-issues.ts";
import type { Terminal } from "../screen/terminal.ts";
import { checkTemplates } from "../templating/check-templates.ts";
import { openWorkspace } from "../workspace/open-workspace.ts";

export const command: CommandDefinition<CommonOptions> = {
  argument: { name: "<việc>", description: "check", choices: ["check"] },
  options: [],
  run: checkPackTemplates,
};

/** `report template check`: shows every error of every template at once, without reading the data. */
export async function checkPackTemplates(options: CommonOptions, terminal: Terminal): Promise<number> {
  const { pack, catalogue } = openWorkspace(options, terminal);
  const issues = checkTemplates(
    pack.filter(({ path }) => path.endsWith(".hbs")),
    catalogue,
  );
  if (options.json) terminal.data(JSON.stringify(issues, null, 2));
  else terminal.data(issues.length > 0 ? renderIssues(issues) : "Các mẫu không có lỗi.");
  return hasErrors(issues) ? exitStatus.problem : exitStatus.done;
}
