import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { formatPeriodName } from "../language/period-names.ts";
import { formatPeriodId } from "../period.ts";
import type { CommonOptions } from "../screen/command-definition.ts";
import type { Terminal } from "../screen/terminal.ts";
import { renderTypedFiguresForm } from "../starter/typed-figures-form.ts";
import { formatPath } from "../workspace/files/disk.ts";
import { writeOrThrowUserFacingError } from "../workspace/ledger-files.ts";
import { openWorkspace, resolvePeriod } from "../workspace/open-workspace.ts";
import { writeTypedFiguresForm } from "../workspace/published-files.ts";

interface FormOptions extends CommonOptions {
  /** The period as typed. */
  readonly argument: string;
}

/** `report publish 9m-2024 --form`: writes the empty form of figures that are typed from a signed report. */
export async function writePublishedForm(options: FormOptions, terminal: Terminal): Promise<number> {
  const period = resolvePeriod(options.argument);
  const { folder, catalogue } = openWorkspace(options, terminal);
  const form = renderTypedFiguresForm(period, catalogue);
  const id = formatPeriodId(period);
  const { path, isThere } = await writeOrThrowUserFacingError("published", () =>
    writeTypedFiguresForm(folder, id, form),
  );
  const shownPath = formatPath(path, process.cwd());
  if (isThere)
    throw new UserFacingError([buildIssue("publish-form-there", { path: shownPath })], exitStatus.problem);
  terminal.note(
    `Mẫu nhập tay số liệu đã công bố của ${formatPeriodName(period)}; điền xong thì chạy report check:`,
  );
  terminal.data(options.json ? JSON.stringify({ path, figures: [] }, null, 2) : shownPath);
  return exitStatus.done;
}
