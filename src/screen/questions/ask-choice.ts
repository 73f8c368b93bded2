/** Questions in a terminal: a numbered list that narrows while one types, also without diacritics. */
import search, { Separator } from "@inquirer/search";
import { foldText } from "../../exports/cells/text-folding.ts";
import type { Choice, Question } from "../../starter/question.ts";
import { escapeControlCharacters, escapeControlCharactersOfLine } from "../control-characters.ts";

const shownChoices = 10;

/** Asks on stderr, so that stdout holds the command's answer alone. Throws StoppedByUserError after Ctrl+C. */
export async function askChoice<Value>({
  message,
  choices,
}: Pick<Question<Value>, "message" | "choices">): Promise<Value> {
  const numbered = numberChoices(choices);
  const width = Math.max(...numbered.map(({ key }) => key.length));
  try {
    const chosen = await search<number>(
      {
        message: escapeControlCharacters(message),
        pageSize: shownChoices,
        theme: { style: { keysHelpTip: () => "↑↓ chọn, gõ số hoặc chữ để tìm, Enter để nhận" } },
        source(term) {
          const found = findChoices(numbered, term ?? "");
          if (found.length === 0)
            return [new Separator("không có mục nào như vậy; xóa chữ đã gõ để xem lại cả danh sách")];
          return found.map((choice) => ({
            value: numbered.indexOf(choice),
            name: `${choice.key.padStart(width)}. ${escapeControlCharactersOfLine(choice.label)}`,
            short: escapeControlCharactersOfLine(choice.label),
          }));
        },
      },
      { output: process.stderr },
    );
    return (numbered[chosen] as Choice<Value>).value;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") throw new StoppedByUserError();
    throw error;
  }
}

export class StoppedByUserError extends Error {}

/** Places keep their code; other choices are numbered from 1. */
function numberChoices<Value>(choices: readonly Choice<Value>[]): Choice<Value>[] {
  return choices.map((choice, index) =>
    /^\d+$/.test(choice.key) ? choice : { ...choice, key: String(index + 1) },
  );
}

/** Finds the choices with all typed words, without diacritics; first the one whose number was typed, then those whose begins so. */
export function findChoices<Listed extends Pick<Choice<unknown>, "key" | "label">>(
  choices: readonly Listed[],
  typed: string,
): readonly Listed[] {
  const term = foldText(typed);
  if (term === "") return choices;
  const words = term.split(" ");
  const ranked = [
    ...choices.filter(({ key }) => key === term),
    ...choices.filter(({ key }) => key.startsWith(term)),
    ...choices.filter(({ label }) => words.every((word) => foldText(label).includes(word))),
  ];
  return [...new Set(ranked)];
}

/** True where somebody sits before the terminal. */
export function canAsk(): boolean {
  return Boolean(process.stdin.isTTY && process.stderr.isTTY && !process.env.CI);
}
