/** Mistakes on the command line: what was typed, what was probably meant. */
import { findNearestName } from "../exports/cells/name-index.ts";
import { parsePeriod } from "../period.ts";

/** A sentence that says what is wrong, and one that says what to type. */
export interface WrongUse {
  readonly sentence: string;
  readonly remedy: string;
}

/** What the program knows, against which the typed words are compared. */
interface KnownWords {
  readonly commands: readonly string[];
  /** The command that was typed, if it is one. */
  readonly command?: { readonly name: string; readonly options: readonly string[] };
  /** False where no folder of an office was found: then none of the other commands has anything to read. */
  readonly hasWorkspace?: boolean;
}

/** What commander found: its code, and the words that its message quotes. */
interface ParserError {
  readonly code: string;
  readonly quoted: string;
  /** The words that an argument may be. */
  readonly choices: readonly string[];
}

/** Finds the mistake behind an error of the parser. `words`: everything typed behind "report". */
export function describeWrongUse(error: ParserError, words: readonly string[], known: KnownWords): WrongUse {
  const { code, quoted, choices } = error;
  switch (code) {
    case "commander.unknownCommand":
      return describeUnknownCommand(quoted, known.commands);
    case "commander.missingMandatoryOptionValue":
    case "commander.unknownOption":
    case "commander.excessArguments":
      return describeWrongWords(error, words, known);
    case "commander.optionMissingArgument":
      return { sentence: `Tùy chọn ${quoted} cần một giá trị.`, remedy: adviseHelp(known) };
    case "commander.missingArgument":
      return { sentence: `Thiếu tham số: ${quoted}.`, remedy: adviseHelp(known) };
    case "commander.invalidArgument":
      return {
        sentence: `Không hiểu tham số "${quoted}".`,
        remedy: suggest(quoted, choices) ?? adviseHelp(known),
      };
    case "commander.help":
      return { sentence: "Chưa cho biết cần làm gì.", remedy: adviseStart(known) };
    default:
      return { sentence: `Lệnh viết chưa đúng: ${quoted}.`, remedy: adviseHelp(known) };
  }
}

function describeUnknownCommand(word: string, commands: readonly string[]): WrongUse {
  if (parsePeriod(word))
    return {
      sentence: `"${word}" là một kỳ báo cáo, trước đó còn thiếu tên lệnh.`,
      remedy: `Lập báo cáo: report generate --period ${word}; kiểm tra số liệu: report check --period ${word}`,
    };
  if (/\.docx$/i.test(word))
    return {
      sentence: `"${word}" là một văn bản, trước đó còn thiếu tên lệnh.`,
      remedy: `So văn bản với số liệu hiện nay: report verify "${word}"`,
    };
  return {
    sentence: `Không có lệnh "${word}".`,
    remedy: suggest(word, commands) ?? "Xem mọi lệnh: report --help",
  };
}

/** An option that does not exist explains why another lacks; a bare period why --period does. */
function describeWrongWords(
  { code, quoted }: ParserError,
  words: readonly string[],
  known: KnownWords,
): WrongUse {
  const [firstWord = ""] = words;
  if (!known.command && firstWord.startsWith("-"))
    return {
      sentence: `Không có tùy chọn "${firstWord}" khi chưa có tên lệnh.`,
      remedy: `Viết tên lệnh trước tùy chọn, ví dụ report generate ${words.join(" ")}`,
    };
  const unknownOption = findUnknownOption(words, known);
  if (unknownOption !== undefined)
    return {
      sentence: `Không có tùy chọn "${unknownOption}".`,
      remedy: suggest(unknownOption, known.command?.options ?? []) ?? adviseHelp(known),
    };
  const period = words.find((word) => parsePeriod(word));
  if (period !== undefined && code === "commander.missingMandatoryOptionValue")
    return {
      sentence: `Kỳ báo cáo "${period}" phải đứng sau --period.`,
      remedy: `Viết: report ${known.command?.name ?? "generate"} --period ${period}`,
    };
  return code === "commander.excessArguments"
    ? {
        sentence: "Thừa tham số: lệnh này không cần nhiều từ như vậy.",
        remedy: adviseSpaces(words) ?? adviseHelp(known),
      }
    : { sentence: `Thiếu tùy chọn bắt buộc: ${quoted}.`, remedy: adviseHelp(known) };
}

function findUnknownOption(words: readonly string[], { command }: KnownWords): string | undefined {
  return words
    .filter((word) => /^--?[a-z]/i.test(word))
    .map((word) => word.split("=")[0] ?? "")
    .find((word) => command && !command.options.includes(word));
}

/** A path with a space that stands in no quotation marks is several words. */
function adviseSpaces(words: readonly string[]): string | undefined {
  return words.length > 2
    ? 'Đường dẫn hay tên có dấu cách thì đặt trong dấu nháy kép: "Báo cáo 9 tháng.docx".'
    : undefined;
}

function suggest(word: string, knownWords: readonly string[]): string | undefined {
  const nearest = findNearestName(word, knownWords);
  return nearest === undefined ? undefined : `Ý bạn là ${nearest}?`;
}

function adviseStart(known: KnownWords): string {
  return known.hasWorkspace === false
    ? "Lập thư mục làm việc mới: report init so-ket; xem thử với số liệu mẫu: report init --sample so-lieu-mau"
    : adviseHelp(known);
}

function adviseHelp({ command }: KnownWords): string {
  return `Xem hướng dẫn: report ${command ? `${command.name} ` : ""}--help`;
}
