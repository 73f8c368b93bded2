import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import type { CommandDefinition } from "../screen/command-definition.ts";
import type { Terminal } from "../screen/terminal.ts";
import { checkPackTemplates } from "./template-check.ts";
import {
  copyPackFile,
  listTemplates,
  type PackFileOptions,
  showChangesOfPackFile,
  showPackFile,
  startChangeFile,
} from "./template-files.ts";
import { writeStarterReference } from "./template-reference.ts";

interface TemplateOptions extends PackFileOptions {
  readonly argument: string;
}

/** The tasks of `report template`, by the word behind it. */
const tasks = {
  check: checkPackTemplates,
  list: listTemplates,
  show: showPackFile,
  change: startChangeFile,
  eject: copyPackFile,
  diff: showChangesOfPackFile,
  reference: writeStarterReference,
} as const;

const tasksWithFile: readonly string[] = ["show", "change", "eject", "diff", "reference"];

export const command: CommandDefinition<TemplateOptions> = {
  usage: "<việc> [tệp] [tùy chọn]",
  argument: {
    name: "<việc>",
    description:
      "check: kiểm tra mọi mẫu; list: xem các tệp của bộ mẫu, tệp nào cơ quan đã sửa; show: xem nguyên văn một tệp; change: lập tệp để sửa vài chỗ của một tệp; eject: chép cả tệp ra để sửa; diff: xem đã sửa những gì so với bản gốc; reference: tạo tệp Word để sửa phông, cỡ chữ, lề của mọi văn bản",
    choices: Object.keys(tasks),
  },
  secondArgument: {
    name: "[tệp]",
    description:
      "tệp của bộ mẫu, ví dụ bao-cao hoặc parts/employment.hbs; với reference là tệp sẽ ghi, mặc định mau.docx",
  },
  options: [],
  run: runTemplateTask,
};

/** `report template check|list|show|change|eject|diff|reference`. */
export async function runTemplateTask(options: TemplateOptions, terminal: Terminal): Promise<number> {
  const { argument, secondArgument } = options;
  if (secondArgument !== undefined && !tasksWithFile.includes(argument)) {
    const sentence = `report template ${argument} không cần tên tệp: thừa "${secondArgument}".`;
    throw new UserFacingError([buildIssue("wrong-use", { sentence })], exitStatus.wrongUse);
  }
  return tasks[argument as keyof typeof tasks](options, terminal);
}
