/** Mistakes on the command line, and what the program proposes. */
import { expect, test } from "vitest";
import { describeWrongUse } from "../../src/screen/wrong-use.ts";

const commands = ["init", "generate", "check", "verify", "template"];
const options = ["--period", "-p", "--output", "-o", "--workspace", "-w", "--json", "--help", "-h"];

/** The code of commander, what it quotes, everything typed behind "report", and the two sentences. */
const rows: readonly (readonly [
  code: string,
  quoted: string,
  typed: string,
  sentence: string,
  remedy: string,
])[] = [
  ["unknownCommand", "genrate", "genrate", 'Không có lệnh "genrate".', "Ý bạn là generate?"],
  ["unknownCommand", "lap", "lap", 'Không có lệnh "lap".', "Xem mọi lệnh: report --help"],
  [
    ...(["unknownCommand", "9m-2022", "9m-2022"] as const),
    '"9m-2022" là một kỳ báo cáo, trước đó còn thiếu tên lệnh.',
    "Lập báo cáo: report generate --period 9m-2022; kiểm tra số liệu: report check --period 9m-2022",
  ],
  [
    ...(["unknownCommand", "bao cao.docx", "bao cao.docx"] as const),
    '"bao cao.docx" là một văn bản, trước đó còn thiếu tên lệnh.',
    'So văn bản với số liệu hiện nay: report verify "bao cao.docx"',
  ],
  [
    ...(["missingMandatoryOptionValue", "-p, --period <kỳ>", "generate 9m-2022"] as const),
    'Kỳ báo cáo "9m-2022" phải đứng sau --period.',
    "Viết: report generate --period 9m-2022",
  ],
  [
    ...(["missingMandatoryOptionValue", "-p, --period <kỳ>", "generate --perid 9m-2022"] as const),
    'Không có tùy chọn "--perid".',
    "Ý bạn là --period?",
  ],
  [
    ...(["missingMandatoryOptionValue", "-p, --period <kỳ>", "generate --perid=9m-2022"] as const),
    'Không có tùy chọn "--perid".',
    "Ý bạn là --period?",
  ],
  [
    ...(["missingMandatoryOptionValue", "-p, --period <kỳ>", "generate --json"] as const),
    "Thiếu tùy chọn bắt buộc: -p, --period <kỳ>.",
    "Xem hướng dẫn: report generate --help",
  ],
  [
    ...(["unknownOption", "--ouput", "generate --ouput a.docx"] as const),
    'Không có tùy chọn "--ouput".',
    "Ý bạn là --output?",
  ],
  [
    ...(["unknownOption", "-p", "-p 9m-2022"] as const),
    'Không có tùy chọn "-p" khi chưa có tên lệnh.',
    "Viết tên lệnh trước tùy chọn, ví dụ report generate -p 9m-2022",
  ],
  [
    ...(["optionMissingArgument", "-p, --period <kỳ>", "generate -p"] as const),
    "Tùy chọn -p, --period <kỳ> cần một giá trị.",
    "Xem hướng dẫn: report generate --help",
  ],
  [
    ...(["invalidArgument", "chek", "template chek"] as const),
    'Không hiểu tham số "chek".',
    "Ý bạn là check?",
  ],
  [
    ...(["excessArguments", "", "verify Báo cáo 9 tháng.docx"] as const),
    "Thừa tham số: lệnh này không cần nhiều từ như vậy.",
    'Đường dẫn hay tên có dấu cách thì đặt trong dấu nháy kép: "Báo cáo 9 tháng.docx".',
  ],
];

test.each(rows)("%s %s: report %s", (code, quoted, typed, sentence, remedy) => {
  const words = typed.split(" ");
  const name = commands.find((command) => command === words[0]);
  const error = { code: `commander.${code}`, quoted, choices: ["check", "list", "eject", "diff"] };
  expect(describeWrongUse(error, words, { commands, ...(name && { command: { name, options } }) })).toEqual({
    sentence,
    remedy,
  });
});

test.each([
  [
    false,
    "Lập thư mục làm việc mới: report init so-ket; xem thử với số liệu mẫu: report init --sample so-lieu-mau",
  ],
  [true, "Xem hướng dẫn: report --help"],
])("without words, with a workspace: %s", (hasWorkspace, remedy) => {
  const error = { code: "commander.help", quoted: "(outputHelp)", choices: [] };
  expect(describeWrongUse(error, [], { commands, hasWorkspace }).remedy).toBe(remedy);
});
