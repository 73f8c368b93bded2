/** Open questions as comments of report.yaml, with their answers below; the next `report init --from` finds them there. */
import { questionMark } from "../../../catalogue/checks/unfilled-entries.ts";
import { undecidedExport } from "../../../catalogue/shape.ts";
import type { Entry, Proposal } from "../proposal.ts";
import { findBlockBelowKeys, type LinesBelowKeys } from "../yaml-lines.ts";

/** So many answers are listed below a question; of longer lists the first is an example. */
const maxListedAnswers = 4;

/** Places have their aliases in the list of localities itself, where a question would tear the lines apart. */
export function isAboutPlaceList({ keys }: Entry): boolean {
  return keys[0] === "localities";
}

/** Builds the lines of a question and its answers; `keys` is empty for a note at the end of the file. */
export function buildQuestionLines({
  kind,
  question,
  evidence = [],
  answers,
  likelyCount,
  isOpenList,
}: Proposal): LinesBelowKeys {
  const [first] = answers;
  if (!first) return { keys: [], lines: [] };
  const marked = `${questionMark} ${question}`;
  if (isAboutPlaceList(first.entry)) {
    const names = answers.map(({ label }) => label).join(", ");
    return { keys: [], lines: [`${marked} Thêm vào aliases của dòng ấy ở mục localities: ${names}.`] };
  }
  const { keys } = first.entry;
  // The file is refused until its export is written, since words that are added for other files may make its header fit a wrong one.
  if (kind === "export")
    return {
      keys,
      lines: isOpenList
        ? [
            `${marked} Thay "${undecidedExport}" bằng tên hoặc mã của biểu (xem: report exports); không phải biểu nào thì xóa tệp trong data và mục này.`,
            undecidedExportLine,
          ]
        : [
            `${marked} Thay "${undecidedExport}" bằng một mã:`,
            undecidedExportLine,
            ...answers
              .slice(0, likelyCount)
              .map(({ label, entry }) => `# ${entry.line.replace(/^export: /, "")}: ${label}`),
          ],
    };
  const ofKeys = answers.filter(({ entry }) => entry.keys.join(" ") === keys.join(" "));
  const listed = ofKeys.length > maxListedAnswers ? ofKeys.slice(0, 1) : ofKeys;
  const others = answers.filter((answer) => !ofKeys.includes(answer));
  return {
    keys,
    lines: [
      marked,
      ...evidence.map((cell) => `#   ${cell}`),
      ...listed.map(({ label, entry }) => formatAnswer(ofKeys.length > 1 ? label : "", entry)),
      ...others
        .slice(0, maxListedAnswers)
        .map(({ label, entry }) => `# ${label}: thêm vào report.yaml ${formatInBraces(entry)}`),
    ],
  };
}

/** Removes the line that refuses a file, once its export is known. */
export function removeUndecidedExport(
  text: readonly string[],
  { keys, line: added }: Entry,
): readonly string[] {
  const block = added.startsWith("export: ") ? findBlockBelowKeys(text, keys) : undefined;
  if (!block) return text;
  return text.filter(
    (line, index) => index < block.start || index >= block.end || line.trim() !== undecidedExportLine,
  );
}

const undecidedExportLine = `export: ${JSON.stringify(undecidedExport)}`;

/** "exports: { children: { without: { gifts: không có số liệu } } }", of an item of a list "texts: { targets.indicator: ["…"] }" */
function formatInBraces({ keys: [first, ...others], line }: Entry): string {
  const innermost = line.startsWith("- ") ? `[${line.slice(2)}]` : `{ ${line} }`;
  return `${first}: ${others.reduceRight((inner, key) => `{ ${key}: ${inner} }`, innermost)}`;
}

function formatAnswer(label: string, { line }: Entry): string {
  return `# ${line}${line.includes(label) ? "" : ` # ${label}`}`;
}

/** True where the question of a proposal stands in the text. */
export function isQuestionWritten(text: readonly string[], proposal: Proposal): boolean {
  return findWrittenQuestion(text, buildQuestionLines(proposal)) >= 0;
}

/** The number of the line of report.yaml at which the question of a proposal stands; undefined where it does not. */
export function findLineOfQuestion(text: readonly string[], proposal: Proposal): number | undefined {
  const { keys, lines } = buildQuestionLines(proposal);
  const index =
    keys.length === 0
      ? text.findIndex((line) => line.trim() === lines[0])
      : findWrittenQuestion(text, { keys, lines });
  return index < 0 ? undefined : index + 1;
}

/** The numbers of the lines by which a person has said not to be asked again. */
export function listLinesOfDenials(text: readonly string[]): number[] {
  return text.flatMap((line, index) => (line.trim().startsWith(denialMark) ? [index + 1] : []));
}

const denialMark = "# không hỏi lại (xóa dòng này để được hỏi):";

/** The line by which a later run knows that no answer was right. */
export function formatDenial({ question }: Proposal): string {
  return `${denialMark} ${question}`;
}

/** True where a person has said that no answer of a proposal is right. */
export function isDenialWritten(text: readonly string[], proposal: Proposal): boolean {
  const denial = formatDenial(proposal);
  return text.some((line) => line.trim() === denial);
}

/** Removes a question that was answered, with those of its lines that are as they were written. */
export function removeWrittenQuestion(text: readonly string[], proposal: Proposal): readonly string[] {
  const question = buildQuestionLines(proposal);
  const start = findWrittenQuestion(text, question);
  if (start < 0) return text;
  const written = new Set(question.lines);
  const isOurs = (line: string) => written.has(line.trim());
  const behind = text.findIndex((line, index) => index > start && !isOurs(line));
  return text.toSpliced(start, (behind < 0 ? text.length : behind) - start);
}

function findWrittenQuestion(text: readonly string[], { keys, lines }: LinesBelowKeys): number {
  const block = findBlockBelowKeys(text, keys);
  if (!block) return -1;
  return text.findIndex(
    (line, index) => index >= block.start && index < block.end && line.trim() === lines[0],
  );
}
