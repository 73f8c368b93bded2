import type { CommanderError } from "commander";
import { buildIssue } from "../issues/issue.ts";
import { exitStatus } from "../issues/user-facing-error.ts";
import { printToStderr, printToStdout } from "./print.ts";

/** Reports a wrong command line in Vietnamese, because commander only speaks English; with --json as JSON too. */
export function showUsageErrorAndGetStatus(
  { code, message }: CommanderError,
  { json }: { readonly json: boolean },
): number {
  const quoted = /'([^']+)'/.exec(message)?.[1] ?? "";
  const sentences: Record<string, string> = {
    "commander.unknownOption": `Không có tùy chọn "${quoted}".`,
    "commander.unknownCommand": `Không có lệnh "${quoted}".`,
    "commander.missingMandatoryOptionValue": `Thiếu tùy chọn bắt buộc: ${quoted}.`,
    "commander.optionMissingArgument": `Tùy chọn ${quoted} cần một giá trị.`,
    "commander.missingArgument": `Thiếu tham số: ${quoted}.`,
    "commander.invalidArgument": `Không hiểu tham số "${quoted}".`,
    "commander.excessArguments": "Thừa tham số.",
    "commander.help": "Chưa cho biết cần làm gì.",
  };
  const usageIssue = buildIssue("wrong-use", { sentence: sentences[code] ?? message });
  printToStderr(`${usageIssue.message}\n${usageIssue.remedy}`);
  if (json) printToStdout(JSON.stringify({ issues: [usageIssue] }));
  return exitStatus.wrongUse;
}
