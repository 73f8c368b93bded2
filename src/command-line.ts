/** The command line: the list of commands, their options and help, and what becomes of wrong words. */
import { Argument, Command, CommanderError, type Help } from "commander";
import type { CommandDefinition, CommonOptions } from "./screen/command-definition.ts";
import { releaseDate } from "./workspace/program/program-release.precomputed.ts";
import { programVersion } from "./workspace/program/program-version.ts";

interface CommandEntry {
  readonly name: string;
  readonly description: string;
  /** Loads the command's module and the packages behind it, so that the program starts fast. */
  readonly load: () => Promise<{ readonly command: CommandDefinition<CommonOptions> }>;
}

const commands: readonly CommandEntry[] = [
  {
    name: "init",
    description: "lập thư mục làm việc mới cho một cơ quan",
    load: () => import("./commands/init.ts"),
  },
  {
    name: "generate",
    description: "lập một văn bản Word của kỳ báo cáo",
    load: () => import("./commands/generate.ts"),
  },
  {
    name: "batch",
    description: "lập cả bộ văn bản trước một hội nghị",
    load: () => import("./commands/batch.ts"),
  },
  {
    name: "figures",
    description: "xem mọi số liệu của kỳ báo cáo",
    load: () => import("./commands/figures.ts"),
  },
  {
    name: "view",
    description: "ghi mọi số liệu của kỳ thành một trang HTML để xem, in hoặc gửi",
    load: () => import("./commands/view.ts"),
  },
  {
    name: "open",
    description: "mở văn bản, trang số liệu hoặc thư mục bằng chương trình của máy",
    load: () => import("./commands/open.ts"),
  },
  {
    name: "check",
    description: "kiểm tra mọi tệp số liệu và nêu mọi lỗi một lần; không ghi gì",
    load: () => import("./commands/check.ts"),
  },
  {
    name: "exports",
    description: "xem các biểu có thể nộp: tên tệp, cột, đơn vị, nội dung được tính",
    load: () => import("./commands/exports.ts"),
  },
  {
    name: "explain",
    description: "xem một số liệu từ đâu ra: công thức, tệp và dòng",
    load: () => import("./commands/explain.ts"),
  },
  {
    name: "status",
    description: "xem địa phương nào đã gửi số liệu tháng nào",
    load: () => import("./commands/status.ts"),
  },
  {
    name: "words",
    description: "xem chương trình viết một con số thành lời thế nào",
    load: () => import("./commands/words.ts"),
  },
  {
    name: "verify",
    description: "so một văn bản đã sửa trong Word với số liệu hiện nay",
    load: () => import("./commands/verify.ts"),
  },
  {
    name: "refresh",
    description: "đưa số liệu hiện nay vào một văn bản đã sửa trong Word, không đụng đến gì khác",
    load: () => import("./commands/refresh.ts"),
  },
  {
    name: "publish",
    description: "ghi nhận số liệu của một văn bản đã ký, để năm sau so với đúng số đã công bố",
    load: () => import("./commands/publish.ts"),
  },
  {
    name: "archive",
    description: "gói mọi tệp của một kỳ vào một tệp nén, để lưu và bàn giao",
    load: () => import("./commands/archive.ts"),
  },
  {
    name: "doctor",
    description: "xem máy có đủ những gì cần, thành một trang để gửi người phụ trách máy",
    load: () => import("./commands/doctor.ts"),
  },
  {
    name: "template",
    description: "xem, chép ra để sửa, so với bản gốc và kiểm tra các mẫu văn bản",
    load: () => import("./commands/template.ts"),
  },
];

/** Runs the command that the words after the program's name ask for; gives the exit status. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  if (words.length === 0 && isTerminal()) {
    const { showMenu } = await import("./commands/menu.ts");
    return showMenu(runCommandLine);
  }
  const outcome: CommandOutcome = { status: 0 };
  const program = await createProgram(words, outcome);
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

/** True where somebody sits before the terminal and sees the answers. */
function isTerminal(): boolean {
  return Boolean(process.stdin.isTTY && process.stdout.isTTY && process.stderr.isTTY && !process.env.CI);
}

/** Commander keeps nothing of what an action returns. */
interface CommandOutcome {
  status: number;
}

async function createProgram(words: readonly string[], outcome: CommandOutcome): Promise<Command> {
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
  for (const { name, description, load } of commands) {
    const command = program
      .command(name)
      .description(description)
      .usage("[tùy chọn]")
      .helpOption("-h, --help", "xem hướng dẫn")
      .option("-w, --workspace <thư mục>", "thư mục làm việc (có tệp report.yaml)")
      .option("--json", "in kết quả dạng JSON")
      .option("-q, --quiet", "chỉ in kết quả và lỗi");
    // Only the command that the user named needs its options, and commander finds no other.
    if (words.includes(name)) defineCommand(command, (await load()).command, outcome);
  }
  return program;
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
  const { usage, argument, secondArgument, options } = definition;
  if (usage !== undefined) command.usage(usage);
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
