import { Argument, Command, CommanderError, type Help } from "commander";
import { version } from "../package.json";
import type { Terminal } from "./screen/terminal.ts";
import type { CommonOptions } from "./workspace/open-workspace.ts";

/** What every command does: takes its options and answers with its exit status. */
type CommandAction<Options> = (options: Options, terminal: Terminal) => Promise<number>;

const periodOption = ["-p, --period <kỳ>", "kỳ báo cáo, ví dụ 9m-2022, q1-2022, m09-2022, 2022"] as const;

const program = new Command("report")
  .description("Lập báo cáo sơ kết, tổng kết từ các tệp CSV của cơ quan")
  .usage("<lệnh> [tùy chọn]")
  .version(version, "-V, --version", "in phiên bản")
  .helpOption("-h, --help", "xem hướng dẫn")
  .helpCommand("help [lệnh]", "xem hướng dẫn của một lệnh")
  .configureHelp({
    styleTitle: translateHelpTitle,
    subcommandTerm: (command) => command.name(),
    // commander itself would name the choices in English.
    argumentDescription: ({ description }) => description,
    optionDescription: ({ description, defaultValue }) =>
      defaultValue === undefined ? description : `${description} (mặc định: ${defaultValue})`,
  })
  .configureOutput({ outputError: () => undefined })
  .exitOverride();

addCommand(
  "generate",
  "lập một văn bản Word của kỳ báo cáo",
  async () => (await import("./commands/generate.ts")).generateReport,
)
  .requiredOption(...periodOption)
  .option("-d, --document <mẫu>", "mẫu văn bản", "bao-cao")
  .option("-l, --locality <địa phương>", "chỉ lập cho một địa phương (mã hoặc tên)")
  .option("--date <ngày>", "ngày của văn bản, ví dụ 2022-10-07")
  .option("--pdf", "lập thêm tệp PDF (cần có LibreOffice trên máy)")
  .option("--force", "ghi đè cả văn bản đã được sửa sau khi lập")
  .option("--watch", "lập lại mỗi khi số liệu, mẫu hay khai báo thay đổi, và cho biết số nào đổi")
  .option("-o, --output <tệp>", "nơi ghi; mặc định là out/<kỳ>/<mẫu>.docx trong thư mục làm việc");

addCommand(
  "batch",
  "lập cả bộ văn bản trước một hội nghị",
  async () => (await import("./commands/batch.ts")).generateBatch,
)
  .option("-p, --period <9m-2022...>", "một hoặc nhiều kỳ báo cáo; không ghi thì theo batch.yaml")
  .option("-d, --documents <mẫu>", "all hoặc tên các mẫu, cách nhau bằng dấu phẩy")
  .option("-l, --localities <địa phương>", "all hoặc mã, tên các địa phương, cách nhau bằng dấu phẩy")
  .option("--pages", "đếm số trang và soát chỗ ngắt trang (lâu hơn)")
  .option("--pdf", "lập thêm tệp PDF (cần có LibreOffice trên máy)")
  .option("--force", "ghi đè cả văn bản đã được sửa sau khi lập");

addCommand(
  "figures",
  "xem mọi số liệu của kỳ báo cáo",
  async () => (await import("./commands/figures.ts")).showFigures,
)
  .requiredOption(...periodOption)
  .option("--by <cách>", "phân tổ theo locality (địa phương) hoặc month (tháng)");

addCommand(
  "check",
  "kiểm tra mọi tệp số liệu và nêu mọi lỗi một lần; không ghi gì",
  async () => (await import("./commands/check.ts")).checkReport,
)
  .requiredOption(...periodOption)
  .option("-d, --document <mẫu>", "mẫu văn bản sẽ lập", "bao-cao")
  .option("-l, --locality <địa phương>", "chỉ một địa phương (mã hoặc tên)");

addCommand(
  "explain",
  "xem một số liệu từ đâu ra: công thức, tệp và dòng",
  async () => (await import("./commands/explain.ts")).explainIndicator,
)
  .usage("<chỉ tiêu> [tùy chọn]")
  .argument("<chỉ tiêu>", 'mã hoặc tên chỉ tiêu, ví dụ jobs hoặc "Hộ nghèo"')
  .option(...periodOption)
  .option("-l, --locality <địa phương>", "chỉ một địa phương (mã hoặc tên)")
  .option("--in <tệp>", 'xem một số trong tệp Word là chỉ tiêu nào, ví dụ --in bao-cao.docx "199.120"');

addCommand(
  "status",
  "xem địa phương nào đã gửi số liệu tháng nào",
  async () => (await import("./commands/status.ts")).showReportingStatus,
).requiredOption(...periodOption);

addCommand(
  "words",
  "xem chương trình viết một con số thành lời thế nào",
  async () => (await import("./commands/words.ts")).showNumberInWords,
)
  .usage("<số> [tùy chọn]")
  .argument("<số>", 'con số, viết như trong văn bản: 199.120 hoặc "59,6"')
  .option("-u, --unit <đơn vị>", 'đơn vị tính, ví dụ "suất quà", đồng')
  .option("--in <bậc>", "đếm theo nghìn, triệu, tỷ hoặc số (chữ số)")
  .option("--step <bước>", "đơn vị của chữ số cuối, ví dụ 10000 hoặc 0,1")
  .option("--word <từ>", "dùng đúng từ trên, hơn hoặc gần")
  .option("--level <mức>", "lead (câu mở đầu), body (thân bài) hoặc table (bảng)");

addCommand(
  "verify",
  "so một văn bản đã sửa trong Word với số liệu hiện nay",
  async () => (await import("./commands/verify.ts")).verifyReport,
)
  .usage("<tệp> [tùy chọn]")
  .argument("<tệp>", "tệp Word (.docx) do chương trình lập")
  .option("--comments <tệp>", "ghi thêm một bản Word có nhận xét ở từng chỗ");

addCommand(
  "refresh",
  "đưa số liệu hiện nay vào một văn bản đã sửa trong Word, không đụng đến gì khác",
  async () => (await import("./commands/refresh.ts")).refreshReport,
)
  .usage("<tệp> [tùy chọn]")
  .argument("<tệp>", "tệp Word (.docx) do chương trình lập")
  .option("-o, --output <tệp>", "nơi ghi; mặc định là tệp cùng tên thêm -cap-nhat")
  .option("--track", "ghi thành thay đổi được theo dõi (Track Changes)")
  .option("--force", "cập nhật cả chỗ đã có người sửa tay");

addCommand(
  "publish",
  "ghi nhận số liệu của một văn bản đã ký, để năm sau so với đúng số đã công bố",
  async () => (await import("./commands/publish.ts")).publishReport,
)
  .usage("<tệp> [tùy chọn]")
  .argument("<tệp>", "tệp Word (.docx) do chương trình lập")
  .option("--force", "thay cho số đã công bố trước đây của kỳ này");

addCommand(
  "template",
  "kiểm tra mọi mẫu văn bản: report template check",
  async () => (await import("./commands/template.ts")).checkPackTemplates,
).addArgument(new Argument("<việc>", "check").choices(["check"]));

// Whoever reads our output may have seen enough: "report figures … | head".
for (const stream of [process.stdout, process.stderr])
  stream.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? 0 : 70));

await runProgram();

/** A command whose module, and the packages behind it, are loaded only when it runs. What stands beside the options is its `argument`. */
function addCommand<Options extends CommonOptions>(
  name: string,
  description: string,
  load: () => Promise<CommandAction<Options>>,
): Command {
  return program
    .command(name)
    .description(description)
    .usage("[tùy chọn]")
    .helpOption("-h, --help", "xem hướng dẫn")
    .option("-w, --workspace <thư mục>", "thư mục làm việc (có tệp report.yaml)")
    .option("--json", "in kết quả dạng JSON")
    .option("-q, --quiet", "chỉ in kết quả và lỗi")
    .action(async (...commanderArguments: [Options, Command] | [string, Options, Command]) => {
      const [{ runCommand: run }, action] = await Promise.all([import("./screen/run-command.ts"), load()]);
      const [options, argument] =
        commanderArguments.length === 3
          ? [commanderArguments[1], commanderArguments[0]]
          : [commanderArguments[0], undefined];
      process.exitCode = await run(action, argument === undefined ? options : { ...options, argument });
    });
}

async function runProgram(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return;
    const { reportUsageError } = await import("./screen/usage-error.ts");
    process.exitCode = reportUsageError(error, { json: process.argv.includes("--json") });
  }
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
