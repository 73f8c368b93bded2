import type { CommanderError } from "commander";
import { exit } from "./refusal.ts";

/** What was typed wrongly, in Vietnamese; commander itself only speaks English. */
export function wrongUse({ code, message }: CommanderError): number {
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
  process.stderr.write(`${sentences[code] ?? message}\nXem hướng dẫn: report --help\n`);
  return exit.wrongUse;
}
