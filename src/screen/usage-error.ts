import type { Command, CommanderError } from "commander";
import { buildIssue } from "../issues/issue.ts";
import { exitStatus } from "../issues/user-facing-error.ts";
import { findWorkspace } from "../workspace/workspace-folder.ts";
import { printToStderr, printToStdout } from "./print.ts";
import { describeWrongUse } from "./wrong-use.ts";

/** Reports a wrong command line in Vietnamese, because commander only speaks English; with --json as JSON too. `words`: everything typed behind "report". */
export function showUsageErrorAndGetStatus(
  { code, message }: CommanderError,
  words: readonly string[],
  program: Command,
): number {
  const command = program.commands.find((each) => each.name() === words[0]);
  const error = {
    code,
    quoted: /'([^']+)'/.exec(message)?.[1] ?? message,
    choices: /choices are (.+?)\.$/.exec(message)?.[1]?.split(", ") ?? [],
  };
  const { sentence, remedy } = describeWrongUse(error, words, {
    commands: program.commands.map((each) => each.name()),
    hasWorkspace: findWorkspace(undefined, process.cwd()).folder !== undefined,
    ...(command && { command: { name: command.name(), options: listOptionNames(command) } }),
  });
  const usageIssue = buildIssue("wrong-use", { sentence, remedy });
  printToStderr(`${usageIssue.message}\n${usageIssue.remedy}`);
  if (words.includes("--json")) printToStdout(JSON.stringify({ issues: [usageIssue] }));
  return exitStatus.wrongUse;
}

function listOptionNames(command: Command): string[] {
  const options = command.options.flatMap(({ long, short }) => [long, short]);
  return [...options, "--help", "-h"].filter((name) => typeof name === "string");
}
