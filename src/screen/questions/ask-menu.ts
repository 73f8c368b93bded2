/** A list of things to do in a terminal: arrows or a number, nothing is typed in words. */
import select from "@inquirer/select";
import { escapeControlCharactersOfLine } from "../control-characters.ts";
import { type MenuEntry, type MenuStep, shortenLabel } from "../menu/menu.ts";
import { StoppedByUserError } from "./ask-choice.ts";

export interface MenuStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

const longestList = 16;

/** Asks on stderr as all questions do. Throws StoppedByUserError after Ctrl+C. */
export async function askMenuStep(
  message: string,
  entries: readonly MenuEntry[],
  streams: MenuStreams = { input: process.stdin, output: process.stderr },
): Promise<MenuStep> {
  try {
    const chosen = await select<number>(
      {
        message,
        pageSize: longestList,
        loop: false,
        choices: entries.map(({ label }, index) => {
          const name = shortenLabel(escapeControlCharactersOfLine(label));
          return { value: index, name, short: name };
        }),
        theme: {
          prefix: { idle: "", done: "" },
          icon: { cursor: ">" },
          style: { keysHelpTip: () => "↑↓ chọn, hoặc gõ số thứ tự; Enter để nhận" },
        },
      },
      streams,
    );
    return entries[chosen]?.step ?? { kind: "back" };
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") throw new StoppedByUserError();
    throw error;
  }
}
