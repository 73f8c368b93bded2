import { resolve } from "node:path";
import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import type { CommonOptions } from "../screen/command-definition.ts";
import { describeCopiedSample } from "../screen/new-workspace.ts";
import type { Terminal } from "../screen/terminal.ts";
import { formatPath } from "../workspace/files/disk.ts";
import { copySampleWorkspace } from "../workspace/starter/sample-workspace.ts";

/** The options of `report init` that choose an office: the sample is one already. */
const officeOptions = ["from", "agency", "level", "province", "district", "period", "before"] as const;

/** The options of `report init` that copying the sample heeds; those of an office are refused. */
type SampleOptions = CommonOptions & { readonly argument?: string } & {
  readonly [Name in (typeof officeOptions)[number]]?: unknown;
};

/** `report init --sample DIR`: copies the sample, and says that its data are invented. */
export async function copySample(options: SampleOptions, terminal: Terminal): Promise<number> {
  const unused = officeOptions.find((name) => options[name] !== undefined);
  if (unused !== undefined) refuseOfficeOption(unused);
  const root = resolve(options.argument ?? options.workspace ?? ".");
  const written = await copySampleWorkspace(root, process.cwd());
  const folder = formatPath(root, process.cwd());
  terminal.data(
    options.json
      ? JSON.stringify({ folder, written, kept: [] }, null, 2)
      : describeCopiedSample(folder, written.length),
  );
  return exitStatus.done;
}

function refuseOfficeOption(name: string): never {
  const sentence = `--sample chép một bộ số liệu mẫu có sẵn, không dùng cùng --${name}.`;
  const remedy = "Bỏ --sample để lập thư mục của cơ quan, hoặc chỉ gõ: report init --sample so-lieu-mau";
  throw new UserFacingError([buildIssue("wrong-use", { sentence, remedy })], exitStatus.wrongUse);
}
