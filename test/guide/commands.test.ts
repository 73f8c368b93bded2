/** Every command that the Vietnamese guide shows is run as it stands there, in its order, in a copy of the sample. */
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runCommandLineIn } from "../support/run-command-line.ts";
import { copySample } from "../support/run-program.ts";

/** The chapter on an office of another kind has a workspace of its own (office.test.ts). */
const [guide = ""] = readFileSync("HUONG-DAN.md", "utf8").split("\n## 12. ");
/** In a code block, or in a line between backticks; a mere name such as `report verify` is no command to type. */
const commands = new Set(
  [...guide.matchAll(/(?<=^ {4}|`)report ([^`\n]+?)(?=`|$)/gm)]
    .map(([, words = ""]) => words.trim())
    .filter((words) => words.includes(" ") || ["batch", "exports"].includes(words)),
);

/** These wait, for answers or for changes of files, or start other programs; the last one is named without its file. */
const notRun = [
  "open 9m-2022",
  "open 9m-2022 --page",
  "open 9m-2022 --folder",
  "init so-ket",
  "generate --period 9m-2022 --watch",
  "refresh --track",
];

/** What the program answers where the sample has not what the guide's reader has. */
const refusals: Readonly<Record<string, string>> = {
  'check "vay-von-2022.xlsx#Tháng 9"': "vay-von-2022.csv",
  "publish 9m-2022 --undo": "Chưa ghi nhận số liệu công bố",
  "generate --period 9m-2022 --document cong-van": "Không có mẫu văn bản",
};

const folder = copySample();
const received = join(dirname(folder), "so-lieu");
cpSync(join(folder, "data/viec-lam"), received, { recursive: true });
afterAll(() => rmSync(dirname(folder), { recursive: true, force: true }));

/** What the guide's reader answers on the screen. */
const answers = "--agency ldtbxh --level tinh --province 37 --period 9m-2022 --yes".split(" ");

function splitWords(command: string): string[] {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
  const isAsking = words[0] === "init" && !words.includes("--yes") && !words.includes("--sample");
  return [...words, ...(isAsking ? answers : [])].map((word) =>
    word === String.raw`D:\so-lieu` ? received : word,
  );
}

/** A new workspace is made where none is yet. */
function chooseFolder(command: string): string {
  if (!command.startsWith("init ")) return folder;
  const empty = join(dirname(folder), command.replaceAll(/\W+/g, "-"));
  mkdirSync(empty);
  return empty;
}

/** The guide's reader has a report in the folder in which he types. */
async function generateReport(): Promise<void> {
  await runCommandLineIn(folder, "generate", "--period", "9m-2022", "--quiet");
  const generated = join(folder, "out/9m-2022/bao-cao");
  for (const [from, to] of [
    [".docx", "bao-cao.docx"],
    [".figures.json", "bao-cao.figures.json"],
    [".docx", "ban-moi.docx"],
    [".docx", "Báo cáo đã ký.docx"],
  ] as const)
    copyFileSync(generated + from, join(folder, to));
}
await generateReport();

test.each([...commands].filter((command) => !notRun.includes(command)))("report %s", async (command) => {
  const { status, stderr } = await runCommandLineIn(chooseFolder(command), ...splitWords(command));
  const refusal = refusals[command];
  if (refusal === undefined)
    expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  else expect(stderr).toContain(refusal);
});

test("every command that is not run or refused stands in the guide", () => {
  const listed = [...notRun, ...Object.keys(refusals)];
  expect(listed.filter((command) => !commands.has(command))).toEqual([]);
});
