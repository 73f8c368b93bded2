/** The guide's example of an office of another kind, made from its steps alone: the files as they stand there, the commands in order. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runCommandLineIn } from "../support/run-command-line.ts";
import { copySample, createEmptyFolder } from "../support/run-program.ts";
import { readWordText } from "../support/word/word-text.ts";

const guide = readFileSync("HUONG-DAN.md", "utf8");
const [chapter = "", addition = ""] = guide
  .slice(guide.indexOf("## 12. "))
  .split("\n### Thêm vào bộ mẫu đang dùng");
/** A code block begins with the name of its file. */
const files = [...chapter.matchAll(/^```\w+\n# (\S+)\n(.*?)^```$/gms)].map(([, path = "", text = ""]) => ({
  path,
  text,
}));
const commands = [...chapter.matchAll(/^ {4}report (.+)$/gm)].map(([, words = ""]) => words);
const sentence = /^> (.+)$/m.exec(chapter)?.[1];

const folder = createEmptyFolder();
for (const { path, text } of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the steps have the files of an office, a pack, a sector, a document, data and a narrative", () => {
  expect(files.map(({ path }) => path)).toEqual([
    "report.yaml",
    "bo-mau/pack.yaml",
    "bo-mau/sectors/kham-chua-benh.yaml",
    "bo-mau/documents/bao-cao-y-te.hbs",
    "data/kham-benh-2022.csv",
    "data/kham-benh-2021.csv",
    "data/ke-hoach-2022.csv",
    "narrative/q3-2022/nhiem-vu.txt",
  ]);
});

test.each(commands)("report %s has nothing to report", async (command) => {
  const { status, stderr } = await runCommandLineIn(folder, ...command.split(" "));
  expect({ status, issues: /lỗi |cảnh báo /.exec(stderr)?.[0] }).toEqual({ status: 0, issues: undefined });
});

test("the document says what the guide shows, under its own symbol, to its own recipients", () => {
  const text = readWordText(join(folder, "out/q3-2022/bao-cao-y-te.docx"));
  expect(text.split("\n")).toContain(sentence);
  expect(text).toContain("/BC-SYT-KHTC");
  expect(text).toContain("- Bộ Y tế;");
});

test("the sector can be added to the pack of labour", async () => {
  const sample = copySample();
  const [, sectors = ""] = /```yaml\n# templates\/pack.yaml\n(.*?)^```$/ms.exec(addition) ?? [];
  const sector = files.find(({ path }) => path.endsWith("kham-chua-benh.yaml"))?.text ?? "";
  mkdirSync(join(sample, "templates/sectors"), { recursive: true });
  writeFileSync(join(sample, "templates/pack.yaml"), sectors);
  writeFileSync(join(sample, "templates/sectors/kham-chua-benh.yaml"), sector);
  const { status, stdout } = await runCommandLineIn(sample, "exports", "kham-benh");
  expect({ status, isKnown: stdout.includes("KẾT QUẢ KHÁM BỆNH, CHỮA BỆNH") }).toEqual({
    status: 0,
    isKnown: true,
  });
  rmSync(dirname(sample), { recursive: true, force: true });
});
