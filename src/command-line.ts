/** The command line: the options of the commands, the help, and what becomes of wrong words. */
import { Argument, Command, CommanderError, type Help } from "commander";
import { type CommandName, commandDescriptions, type LoadCommand } from "./command-list.ts";
import type { CommandDefinition, CommonOptions } from "./screen/command-definition.ts";
import { releaseDate } from "./workspace/program/program-release.precomputed.ts";
import { programVersion } from "./workspace/program/program-version.ts";

/** Runs the command that the words after the program's name ask for; gives the exit status. */
export async function runCommandLine(words: readonly string[], loadCommand: LoadCommand): Promise<number> {
  const outcome: CommandOutcome = { status: 0 };
  const program = await createProgram(words, loadCommand, outcome);
  try {
    await program.parseAsync(words.map(protectNegativeNumber), { from: "user" });
    return outcome.status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const { showUsageErrorAndGetStatus } = await import("./screen/usage-error.ts");
    return showUsageErrorAndGetStatus(error, words, program);
  }
}

/** Commander keeps nothing of what an action returns. */
interface CommandOutcome {
  status: number;
}

async function createProgram(
  words: readonly string[],
  loadCommand: LoadCommand,
  outcome: CommandOutcome,
): Promise<Command> {
  const program = new Command("report")
    .description("Lập báo cáo sơ kết, tổng kết từ các tệp CSV của cơ quan")
    .usage("<lệnh> [tùy chọn]")
    .version(describeVersion(), "-V, --version", "in phiên bản")
    .helpOption("-h, --help", "xem hướng dẫn")
    .helpCommand("help [lệnh]", "xem hướng dẫn của một lệnh")
    .configureHelp({
      styleTitle: translateHelpTitle,
      subcommandTerm: (command) => command.name(),
      // Left to itself, commander adds the choices in English.
      argumentDescription: ({ description }) => description,
      optionDescription: ({ description }) => description,
    })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  // Only the command that the user named needs its options, and commander finds no other.
  const named = words.find(isCommandName);
  for (const [name, description] of Object.entries(commandDescriptions)) {
    const command = program.command(name).description(description);
    if (name === named) defineCommand(command, (await loadCommand(named)).command, outcome);
  }
  return program;
}

function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(commandDescriptions, word);
}

function describeVersion(): string {
  const release = releaseDate === undefined ? "chưa phát hành" : `phát hành ngày ${releaseDate}`;
  return `${programVersion} (${release})`;
}

function defineCommand(
  command: Command,
  definition: CommandDefinition<CommonOptions>,
  outcome: CommandOutcome,
): void {
  const { usage = "[tùy chọn]", argument, secondArgument, options } = definition;
  command
    .usage(usage)
    .option("-w, --workspace <thư mục>", "thư mục làm việc (có tệp report.yaml)")
    .option("--json", "in kết quả dạng JSON")
    .option("-q, --quiet", "chỉ in kết quả và lỗi");
  for (const each of [argument, secondArgument]) {
    if (!each) continue;
    const commanderArgument = new Argument(each.name, each.description);
    command.addArgument(each.choices ? commanderArgument.choices(each.choices) : commanderArgument);
  }
  for (const { flags, description, isRequired } of options) {
    const option = command.createOption(flags, description);
    command.addOption(option.makeOptionMandatory(isRequired ?? false));
  }
  command.action(async () => {
    const { runCommandAndShowErrors } = await import("./screen/run-command.ts");
    const [word, secondWord] = command.processedArgs;
    const runOptions = {
      ...command.opts<CommonOptions>(),
      ...(argument && { argument: word }),
      ...(secondArgument && secondWord !== undefined && { secondArgument: secondWord }),
    };
    outcome.status = await runCommandAndShowErrors(
      (chosen, terminal) => definition.run(chosen, terminal),
      runOptions,
    );
  });
}

/** Commander would take "-3.500.000.000" for an option; with the sign of minus it is a number. No option begins with a digit. */
function protectNegativeNumber(word: string): string {
  return /^-\d[\d.]*(?:,\d+)?%?$/.test(word) ? `\u2212${word.slice(1)}` : word;
}

function translateHelpTitle(this: Help, title: string): string {
  const titles: Record<string, string> = {
    "Usage:": "Cách dùng:",
    "Options:": "Tùy chọn:",
    "Global Options:": "Tùy chọn chung:",
    "Commands:": "Các lệnh:",
    "Arguments:": "Tham số:",
  };
  return titles[title] ?? title;
}
