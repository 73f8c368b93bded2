import { command, type InitOptions } from "../../src/commands/init.ts";
import { runCommandAndShowErrors } from "../../src/screen/run-command.ts";

/** Runs `report init` in this process; `text` is all that it prints, `answer` what goes to stdout. */
export async function runInit(options: InitOptions) {
  const printed: string[] = [];
  const answers: string[] = [];
  const codes: string[] = [];
  const status = await runCommandAndShowErrors(
    (chosen: InitOptions, terminal) => command.run(chosen, terminal),
    options,
    {
      data: (text) => {
        const answer = [...text].join("");
        printed.push(answer);
        answers.push(answer);
      },
      note: (text) => printed.push(text),
      issues: (issues) => codes.push(...issues.map(({ code }) => code)),
    },
  );
  return { status, text: printed.join("\n"), answer: answers.join("\n"), codes };
}
