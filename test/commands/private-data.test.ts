/** Names and identity numbers of undeclared columns reach no document, comment, record or message of any command. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { command as checkCommand } from "../../src/commands/check.ts";
import { command as explainCommand } from "../../src/commands/explain.ts";
import { command as figuresCommand } from "../../src/commands/figures.ts";
import { command as generateCommand } from "../../src/commands/generate.ts";
import { command as verifyCommand } from "../../src/commands/verify.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";

const secrets = ["Bí Mật", "Nguyễn", "Trần Kín", "037090000001", "037090000002"];

const declarations = `
  persons:
    name: Người được hỗ trợ
    files: [nguoi]
    columns:
      date: { header: [Ngày], type: date }
      locality: { header: [Huyện], type: locality }
      group: { header: [Đối tượng], type: text }
  tasks:
    name: Nhiệm vụ
    files: [nhiem-vu]
    columns:
      assigned: { header: [Ngày giao], type: date }
      completed: { header: [Ngày hoàn thành], type: date, optional: true }
      assigner: { header: [Cơ quan giao], type: text, optional: true }
indicators:
  persons: { name: Người được hỗ trợ, unit: người, count: persons, breakdowns: [group] }
  tasks: { name: Nhiệm vụ hoàn thành, unit: nhiệm vụ, done: tasks.completed, breakdowns: [assigner] }
`;

const persons = [
  "Ngày;Huyện;Đối tượng;Họ và tên;Số CCCD",
  ...[1, 2, 3, 4].map(
    (day) =>
      `${day}/3/2022;${day % 2 ? "huyện Nho Quan" : "thành phố Ninh Bình"};Người có công;Nguyễn Thị Bí Mật ${day};037090000001`,
  ),
];
const tasks = [
  "STT;Nội dung;Cơ quan giao;Ngày giao;Ngày hoàn thành;Người làm;Số CCCD",
  ...[1, 2, 3, 4].map(
    (day) =>
      `${day};Trả lời đơn của Nguyễn Thị Bí Mật;Ủy ban tỉnh;${day}/3/2022;${day}/4/2022;Trần Kín;037090000002`,
  ),
];

/** Rows of which a message is made: damaged, shifted, cut off. */
const faultyPersons = [
  "5/3/2022;huyện Nho Quan;037090000001;Nguyễn Thị Bí Mật;",
  "6/3/2022;huyện Nho Quan;Người có cônk;Nguyễn Thị Bí Mật;037090000001",
  "7/3/2022;huyện Nho Quan;Người có công;Nguyễn Thị Bí M",
];
const faultyTasks = [
  "6;Đơn của Trần Kín;Ủy ban tỉ#h;6/3/2022;6/4/2022;Trần Kín;037090000002",
  "6;Đơn của Trần Kín;037090000002;7/3/2022;7/4/2022;Trần Kín;",
  "7;Đơn của Trần Kín;Ủy ban tỉnh;8/3/2022;8/2/2022;Trần Kín;03709",
];

function createWorkspace(): string {
  const workspace = copySmallWorkspace();
  const sector = join(workspace, "templates/sectors/gifts.yaml");
  writeFileSync(sector, readFileSync(sector, "utf8").replace("indicators:\n", declarations.slice(1)));
  const document = join(workspace, "templates/documents/bao-cao.hbs");
  writeFileSync(
    document,
    `${readFileSync(document, "utf8")}\nNgười {{exact "persons"}}{{divided "persons" by="group"}}, việc {{exact "tasks"}}.\n`,
  );
  writeLists(workspace, persons, tasks);
  return workspace;
}

function writeLists(workspace: string, personLines: readonly string[], taskLines: readonly string[]): void {
  writeFileSync(join(workspace, "data/nguoi-2022.csv"), personLines.join("\n"));
  writeFileSync(join(workspace, "data/nhiem-vu-2022.csv"), taskLines.join("\n"));
}

/** Everything that the commands print, and every file that they write. */
async function collectAllOutput(workspace: string): Promise<string> {
  const period = "9m-2022";
  const argument = join(workspace, "out/9m-2022/bao-cao.docx");
  const comments = join(workspace, "out/nhan-xet.docx");
  const outputs = [
    await runInWorkspace(workspace, checkCommand, { period, document: "bao-cao" }),
    await runInWorkspace(workspace, checkCommand, { period, document: "bao-cao", json: true }),
    await runInWorkspace(workspace, figuresCommand, { period, json: true }),
    await runInWorkspace(workspace, figuresCommand, { period, balance: true }),
    await runInWorkspace(workspace, explainCommand, { period, argument: "persons", json: true }),
    await runInWorkspace(workspace, explainCommand, { period, argument: "tasks" }),
    await runInWorkspace(workspace, verifyCommand, { argument, json: true }),
    await runInWorkspace(workspace, verifyCommand, { argument, comments }),
  ];
  return [JSON.stringify(outputs), ...readWrittenFiles(join(workspace, "out"))].join("\n");
}

function readWrittenFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:docx|json)$/.test(path))
    .flatMap((path) => {
      const bytes = readFileSync(join(folder, path));
      if (!path.endsWith(".docx")) return [bytes.toString("utf8")];
      return Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString("utf8"));
    });
}

test.each([
  ["unchanged", persons, tasks],
  ["with one row less, so that comments say what changed", persons.slice(0, -1), tasks.slice(0, -1)],
  ["with faulty persons", [...persons, ...faultyPersons.slice(0, 2)], tasks],
  ["with a person cut off", [...persons, ...faultyPersons], tasks],
  ["with faulty tasks", persons, [...tasks, ...faultyTasks.slice(0, 2)]],
  ["with a task cut off", persons, [...tasks, ...faultyTasks]],
])("lists %s", async (_, personLines, taskLines) => {
  const workspace = createWorkspace();
  const generated = await runInWorkspace(workspace, generateCommand, {
    period: "9m-2022",
    document: "bao-cao",
  });
  expect(generated.codes).toEqual([]);
  writeLists(workspace, personLines, taskLines);
  const output = await collectAllOutput(workspace);
  expect(output).toContain("nhiệm vụ");
  expect(secrets.filter((secret) => output.includes(secret))).toEqual([]);
});
