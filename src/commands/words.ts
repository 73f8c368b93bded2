import { defaultSpelling, type Spelling } from "../catalogue/office/office.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { buildTypedValuePhraseOrReason, type PhraseRequest } from "../language/value-phrase.ts";
import type { CommandDefinition, CommonOptions } from "../screen/command-definition.ts";
import { printToStderr } from "../screen/print.ts";
import type { Terminal } from "../screen/terminal.ts";
import { findWorkspace, readReportYamlFile } from "../workspace/workspace-folder.ts";

export type WordsOptions = CommonOptions &
  PhraseRequest & { /** The value as a report prints it. */ readonly argument: string };

export const command: CommandDefinition<WordsOptions> = {
  usage: "<số> [tùy chọn]",
  argument: {
    name: "<số>",
    description: 'con số, viết như trong văn bản: 199.120, "59,6", "0,5%" hoặc -3.500',
  },
  options: [
    { flags: "-u, --unit <đơn vị>", description: 'đơn vị tính, ví dụ "suất quà", đồng' },
    { flags: "--in <bậc>", description: "đếm theo nghìn, triệu, tỷ hoặc số (chữ số)" },
    { flags: "--step <bước>", description: "đơn vị của chữ số cuối, ví dụ 10000 hoặc 0,1" },
    { flags: "--word <từ>", description: "dùng đúng từ trên, hơn hoặc gần" },
    { flags: "--level <mức>", description: "lead (câu mở đầu), body (thân bài) hoặc table (bảng)" },
  ],
  run: showNumberAsReportPhrase,
};

/** `report words VALUE`: shows how a report phrases a value; in the office's spelling if there is a workspace. */
export async function showNumberAsReportPhrase(options: WordsOptions, terminal: Terminal): Promise<number> {
  const result = buildTypedValuePhraseOrReason(
    options.argument,
    toTemplateOptions(options),
    await loadOfficeSpelling(options),
  );
  if ("reason" in result) {
    printToStderr(result.reason);
    if (options.json)
      terminal.data(JSON.stringify({ issues: [buildIssue("wrong-use", { sentence: result.reason })] }));
    return exitStatus.wrongUse;
  }
  const [from, to] = result.bounds.map((bound) => bound.toNumber());
  const json = { phrase: result.phrase, value: result.value.toNumber(), bounds: [from, to] };
  terminal.data(options.json ? JSON.stringify(json, null, 2) : result.phrase);
  return exitStatus.done;
}

async function loadOfficeSpelling(options: WordsOptions): Promise<Spelling> {
  const { folder, issues: folderIssues } = findWorkspace(options.workspace, process.cwd());
  if (!folder) {
    if (folderIssues.every(({ code }) => code === "workspace-missing")) return defaultSpelling;
    throw new UserFacingError(folderIssues, exitStatus.wrongUse);
  }
  const readIssues: Issue[] = [];
  const declaration = readReportYamlFile(folder, readIssues);
  if (!declaration) throw new UserFacingError(readIssues, exitStatus.problem);
  const { readOffice } = await import("../catalogue/office/read-office.ts");
  const { office, issues } = readOffice(declaration);
  if (!office) throw new UserFacingError(issues, exitStatus.problem);
  return office.spelling;
}

/** The step is typed in Vietnamese like the value, "10.000" or "0,1"; template options have a decimal point. */
function toTemplateOptions({ step, ...request }: WordsOptions): PhraseRequest {
  if (step === undefined) return request;
  const digits = /^\d{1,3}(?:\.\d{3})+$/.test(step) ? step.replaceAll(".", "") : step;
  return { ...request, step: digits.replace(",", ".") };
}
