/** report.yaml with what was accepted and the questions that wait for an answer. */
import { addPlaceAliases } from "./place-aliases.ts";
import type { Entry, Proposal } from "./proposal.ts";
import {
  buildQuestionLines,
  formatDenial,
  isAboutPlaceList,
  isDenialWritten,
  isQuestionWritten,
  removeUndecidedExport,
  removeWrittenQuestion,
} from "./questions/written-questions.ts";
import { addLinesBelowKeys } from "./yaml-lines.ts";

export interface ReportYamlAdditions {
  readonly accepted: readonly Entry[];
  /** The proposals whose answers were accepted: their questions need not stand there any longer. */
  readonly answered?: readonly Proposal[];
  readonly open?: readonly Proposal[];
  /** The proposals of which no answer is right: they are not asked again. */
  readonly denied?: readonly Proposal[];
}

const heading =
  '# Do "report init --from" ghi theo các tệp của cơ quan. Sau chữ "hỏi:" là câu hỏi: xem lại rồi bỏ dấu # ở một dòng trả lời.';

/** Adds the entries and questions that a report.yaml lacks; its other lines stay. */
export function addToReportYaml(
  reportYaml: string,
  { accepted, answered = [], open = [], denied = [] }: ReportYamlAdditions = { accepted: [] },
): string {
  const lineBreak = reportYaml.includes("\r\n") ? "\r\n" : "\n";
  let text: readonly string[] = reportYaml.split(/\r?\n/);
  for (const proposal of [...answered, ...denied]) text = removeWrittenQuestion(text, proposal);
  text = addPlaceAliases(text, accepted);
  for (const entry of accepted.filter((one) => !isAboutPlaceList(one))) {
    const { keys, line } = entry;
    text = addLinesBelowKeys(removeUndecidedExport(text, entry), { keys, lines: [line] }, heading);
  }
  const notes = denied.filter((proposal) => !isDenialWritten(text, proposal)).map(formatDenial);
  for (const proposal of open) {
    const { keys, lines } = buildQuestionLines(proposal);
    if (lines.length === 0 || isQuestionWritten(text, proposal)) continue;
    if (keys.length === 0) notes.push(...lines);
    else text = addLinesBelowKeys(text, { keys, lines }, heading);
  }
  if (notes.length > 0) text = addNotes(text, notes);
  return text.join(lineBreak);
}

function addNotes(text: readonly string[], notes: readonly string[]): string[] {
  const end = text.findLastIndex((line) => line.trim() !== "") + 1;
  return text.toSpliced(end, 0, ...(text.includes(heading) ? [] : ["", heading]), ...notes);
}

/** Renders the lines that a person has to paste, where report.yaml is written so that nothing can be added safely. */
export function renderLinesToPaste(additions: ReportYamlAdditions): string {
  const places = additions.accepted
    .filter(isAboutPlaceList)
    .map(
      ({ keys, line }) =>
        `# Ở mục localities, địa phương có mã ${keys[1]}: thêm ${line.replace(/^- /, "")} vào aliases.`,
    );
  return [
    "# Chép từng mục dưới đây vào report.yaml; mục đã có ở đó thì chép các dòng bên trong vào cuối mục ấy. Chép xong thì xóa tệp này.",
    ...places,
    addToReportYaml("\n", additions).trim(),
    "",
  ].join("\n");
}
