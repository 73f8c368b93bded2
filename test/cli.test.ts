/** The command line: wrong use, numbers in words and help by the built program; the workspace, JSON and private columns. */
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommandLineIn } from "./support/run-command-line.ts";
import {
  copySample,
  createEmptyFolder,
  programEnvironment,
  programFile,
  runProgramIn,
} from "./support/run-program.ts";
import { readWordText } from "./support/word/word-text.ts";

describe("wrong use", () => {
  test.each([
    [["generate", "-p", "13m-2022"], "13m-2022"],
    [["generate"], "--period"],
    [["generate", "-p", "9m-2022", "--lokality", "369"], "--lokality"],
    [["generate", "-p", "9m-2022", "-d", "thu-moi"], "thu-moi"],
    [["generate", "-p", "9m-2022", "-l", "Phát Diệm"], "Phát Diệm"],
    [["generate", "-p", "9m-2022", "--date", "7/10/2022"], "7/10/2022"],
    [["figures", "-p", "9m-2022", "--by", "color"], "color"],
    [["explain", "jobs"], "--period"],
    [["explain", "-p", "9m-2022"], "chỉ tiêu"],
    [["explain", "tasks.asigned", "-p", "9m-2022"], "Ý bạn là tasks.assigned"],
    [["print"], "print"],
  ])("%j ends with status 2 and a Vietnamese sentence", (words, quoted) => {
    const { status, stdout, stderr } = runProgramIn("fixtures/ninh-binh", ...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(quoted);
    expect(stderr).not.toMatch(/error| {4}at /);
  });

  test("a folder without a workspace is refused", () => {
    const folder = createEmptyFolder();
    const { status, stderr } = runProgramIn(folder, "figures", "-p", "9m-2022");
    expect(status).toBe(2);
    expect(stderr).toContain("report.yaml");
  });

  test("a folder that is no workspace is refused by its name", () => {
    const { status, stderr } = runProgramIn(".", "figures", "-p", "9m-2022", "-w", "src");
    expect(status).toBe(2);
    expect(stderr).toContain('"src"');
  });
});

describe("the workspace", () => {
  test("is the nearest folder upwards, else the one that package.json names", async () => {
    const folder = copySample();
    mkdirSync(join(folder, "data", "sub"));
    expect((await runCommandLineIn(join(folder, "data", "sub"), "status", "-p", "9m-2022")).status).toBe(0);
    expect((await runCommandLineIn(".", "status", "-p", "9m-2022")).stderr).toContain("fixtures/ninh-binh");
  });

  test("may replace a file of the pack", async () => {
    const folder = copySample();
    mkdirSync(join(folder, "templates", "parts"), { recursive: true });
    writeFileSync(join(folder, "templates", "parts", "general.hbs"), "Câu riêng của Sở.\n");
    await runCommandLineIn(folder, "generate", "-p", "9m-2022", "-o", "a.docx");
    expect(readWordText(join(folder, "a.docx"))).toContain("Câu riêng của Sở.");
  });
});

describe("report words", () => {
  test.each([
    [["137.426", "--unit", "người", "--in", "nghìn"], "trên 137 nghìn người"],
    [["59.806.600.000", "--unit", "đồng", "--in", "tỷ"], "gần 60 tỷ đồng"],
    [
      ["80.536", "--unit", "suất quà", "--in", "số", "--step", "10000", "--word", "hơn"],
      "hơn 80.000 suất quà",
    ],
    [["3", "--unit", "nghị quyết"], "03 nghị quyết"],
    [["-3.500.000.000", "--unit", "đồng"], "-3.500.000.000 đồng"],
    [["-0,5%"], "-0,50%"],
  ])("%j", (words, phrase) => {
    const { status, stdout, stderr } = runProgramIn(".", "words", ...words);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.replaceAll("\u00A0", " ")).toBe(`${phrase}\n`);
  });

  test.each([["1,5x"], ["1.600 --in nghìn --step 1"], ["5 --in chục"]])(
    "refuses %s with the reason, and prints nothing",
    (line) => {
      const { status, stdout, stderr } = runProgramIn(".", "words", ...line.split(" "));
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồố]/);
    },
  );

  test("needs no workspace", () => {
    const folder = createEmptyFolder();
    expect(runProgramIn(folder, "words", "14.274", "--in", "nghìn").stdout.replaceAll("\u00A0", " ")).toBe(
      "trên 14 nghìn\n",
    );
  });
});

test("report words refuses a workspace that is named and not there", () => {
  const env = { ...programEnvironment, REPORT_WORKSPACE: "/nowhere" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [programFile, "words", "5"], {
    encoding: "utf8",
    env,
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("/nowhere");
});

describe("report template check", () => {
  test("finds nothing wrong with the pack", async () => {
    expect(await runCommandLineIn(".", "template", "check")).toMatchObject({
      status: 0,
      stdout: "Các mẫu không có lỗi.\n",
    });
  });

  test("reports every error of a template of the workspace", async () => {
    const folder = copySample();
    mkdirSync(join(folder, "templates", "parts"), { recursive: true });
    writeFileSync(join(folder, "templates", "parts", "general.hbs"), '{{exact "jbos"}}\n{{exat "jobs"}}\n');
    const { status, stdout } = await runCommandLineIn(folder, "template", "check", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { code: "template-indicator-unknown", file: "parts/general.hbs", line: 1 },
      { code: "template-helper-unknown", file: "parts/general.hbs", line: 2 },
    ]);
  });
});

test("check --json is an array of issues, also where report.yaml cannot be read", async () => {
  const folder = copySample();
  expect(JSON.parse((await runCommandLineIn(folder, "check", "-p", "9m-2022", "--json")).stdout)).toEqual([]);
  writeFileSync(join(folder, "report.yaml"), "pack: labour\n");
  const { status, stdout } = await runCommandLineIn(folder, "check", "-p", "9m-2022", "--json");
  expect(status).toBe(1);
  expect(JSON.parse(stdout)[0]).toMatchObject({
    code: "declaration-key-missing",
    file: "report.yaml",
    line: 1,
  });
});

test.each([
  ["figures", "-p", "9m-2022"],
  ["explain", "nguoi-co-cong", "-p", "9m-2022"],
  ["status", "-p", "9m"],
  ["verify", "khong-co.docx"],
  ["words", "1,5x"],
  ["generate"],
  ["figures", "-p", "9m-2022", "--bi", "month"],
  ["in"],
])("%s --json prints the reason of a refusal as JSON", async (...words) => {
  const folder = copySample();
  writeFileSync(join(folder, "data/them.csv"), "không,phải,biểu,nào\n1,2,3,4\n");
  const { status, stdout } = await runCommandLineIn(folder, ...words, "--json");
  expect(status).not.toBe(0);
  expect(JSON.parse(stdout).issues[0]).toMatchObject({ severity: "error" });
});

test("private columns of a person list reach no output", async () => {
  const folder = copySample();
  const sector = join(folder, "templates", "sectors", "general.yaml");
  mkdirSync(join(folder, "templates", "sectors"), { recursive: true });
  const list = `  merit-list:
    name: Danh sách người có công
    files: [danh-sach]
    columns:
      name: { header: [Họ và tên], type: private }
      identity: { header: [Số CCCD], type: private }
      month: { header: [Tháng], type: month }
      locality: { header: [Huyện], type: locality }
      phone: { header: [Điện thoại], type: private }
indicators:
  merit.listed: { name: Người trong danh sách, unit: người, count: merit-list }
`;
  writeFileSync(
    sector,
    readFileSync("templates/labour/sectors/general.yaml", "utf8").replace("indicators:\n", list),
  );
  const rows = [
    "Họ và tên;Số CCCD;Tháng;Huyện;Điện thoại",
    "Trần Thị Bí Mật;037199000111;9/2022;huyện Nho Quan;0912345678",
  ];
  writeFileSync(join(folder, "data", "danh-sach.csv"), rows.join("\n"));
  const counted = await runCommandLineIn(folder, "figures", "-p", "9m-2022", "--json");
  expect(counted.stdout).toContain('"merit.listed"');
  const explained = await runCommandLineIn(folder, "explain", "merit.listed", "-p", "9m-2022");
  expect(explained.stdout).toMatch(/danh-sach\.csv\n +Dòng 2 \(1 dòng\): 1 người/);
  rows.push("Lê Văn Kín;037199000222;13/2022;huyện Nho Qan;0987654321", "Phạm Ẩn;037199000333;9/2022");
  writeFileSync(join(folder, "data", "danh-sach.csv"), rows.join("\n"));
  const outputs = [
    counted,
    await runCommandLineIn(folder, "check", "-p", "9m-2022", "--json"),
    await runCommandLineIn(folder, "check", "-p", "9m-2022"),
    await runCommandLineIn(folder, "generate", "-p", "9m-2022"),
    explained,
  ];
  expect(outputs[1]?.stdout).toContain("month-unreadable");
  for (const { stdout, stderr } of outputs)
    expect(stdout + stderr).not.toMatch(/Bí Mật|Văn Kín|Phạm Ẩn|037199000|0912345678|0987654321/);
});

test("every command has its help in Vietnamese", () => {
  for (const words of [
    [],
    ["generate"],
    ["batch"],
    ["figures"],
    ["check"],
    ["explain"],
    ["status"],
    ["words"],
    ["verify"],
    ["refresh"],
    ["publish"],
    ["template"],
  ]) {
    const { status, stdout } = runProgramIn(".", ...words, "--help");
    expect(status).toBe(0);
    expect(stdout).toContain("Cách dùng:");
    expect(stdout).not.toMatch(/Usage|Options|default|display help/);
  }
});

test.skipIf(!existsSync("/dev/full"))("an answer that the disk does not take ends with the reason", () => {
  const full = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(process.execPath, [programFile, "words", "137426"], {
    encoding: "utf8",
    env: programEnvironment,
    stdio: ["ignore", full, "pipe"],
  });
  closeSync(full);
  expect(status).toBe(1);
  expect(stderr).toMatch(/Không in được kết quả: đĩa đầy;.*\[output-not-shown\]/);
});
