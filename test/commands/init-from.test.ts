/** `report init --from`: the files of an office are looked at and copied; what is unsure stays a question in report.yaml. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { command as checkCommand } from "../../src/commands/check.ts";
import { runInWorkspace } from "../support/run-command.ts";
import { runInit } from "../support/run-init.ts";
import { createEmptyFolder, runProgramIn } from "../support/run-program.ts";

const ninhBinh = { agency: "ldtbxh", level: "tinh", province: "37", period: "9m-2022", yes: true };
const units = "Huyện/Thành phố;Tháng;Số người đang hưởng;Kinh phí chi trả";

async function listCheckCodes(workspace: string): Promise<string[]> {
  const options = { period: "9m-2022", document: "bao-cao", json: true };
  const { data } = await runInWorkspace(workspace, checkCommand, options);
  return JSON.parse(data).map(({ code }: { code: string }) => code);
}

function createFolder(files: Readonly<Record<string, string>>): string {
  const folder = createEmptyFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe("the sample's own files", () => {
  const root = join(createEmptyFolder(), "so");
  let result: Awaited<ReturnType<typeof runInit>>;
  beforeAll(async () => {
    result = await runInit({ ...ninhBinh, argument: root, from: "fixtures/ninh-binh/data" });
  });

  test("need nothing in report.yaml, and are copied with their folders", () => {
    expect(result).toMatchObject({ status: 0, codes: [] });
    expect(result.text).toContain("Trợ cấp xã hội hằng tháng");
    expect(result.text).toMatch(/Đã đọc thử \d+ tệp, trang: đều đọc được\./);
    expect(readFileSync(join(root, "report.yaml"), "utf8")).not.toContain("--from");
    expect(readFileSync(join(root, "data/viec-lam/vay-von-2022.csv"))).toEqual(
      readFileSync("fixtures/ninh-binh/data/viec-lam/vay-von-2022.csv"),
    );
  });

  test("are read without an error; no empty export is written beside them", async () => {
    expect([...new Set(await listCheckCodes(root))].sort()).toEqual(["entry-unfilled", "narrative-example"]);
  });

  test("a later init counts the empty exports that it writes", async () => {
    const { text: first } = await runInit({ ...ninhBinh, argument: root });
    expect(first).toContain("data: 4 biểu trống");
    rmSync(join(root, "batch.yaml"));
    const { text: second } = await runInit({ ...ninhBinh, argument: root });
    expect(second).toContain("Đã ghi 1 tệp");
    expect(second).not.toContain("biểu trống");
  });

  test("a second time nothing is written over, and files that came later are copied", async () => {
    const own = join(root, "data/viec-lam/vay-von-2022.csv");
    writeFileSync(own, "của cơ quan");
    const later = createFolder({ "viec-lam/vay-von-2022.csv": "khác", "tre-em-2020.csv": "Tháng\n1/2020\n" });
    const again = await runInit({ ...ninhBinh, argument: root, from: later, json: true });
    expect(JSON.parse(again.answer)).toMatchObject({ written: ["data/tre-em-2020.csv"] });
    expect(readFileSync(own, "utf8")).toBe("của cơ quan");
  });
});

describe("files that leave questions", () => {
  const rows = "huyện Kim Sơn;9/2022;1.250;2.310,5\nhuyện Yên Mô;9/2022;950;1.710,25\n";
  const folder = createFolder({
    "Bieu 7.csv": `TRỢ CẤP ƯU ĐÃI HẰNG THÁNG\n${units}\n${rows}`,
    "ghi-chu.csv": "Nội dung họp;Ngày\nHọp giao ban;1/9/2022\n",
    "bang.xlsx": "PK",
    "ho-ngheo.csv.txt": units,
  });
  const root = join(createEmptyFolder(), "so");
  let text = "";
  beforeAll(async () => {
    ({ text } = await runInit({ ...ninhBinh, argument: root, from: folder }));
  });
  const read = () => readFileSync(join(root, "report.yaml"), "utf8");

  test("the unit is asked for with its cells", () => {
    expect(read()).toContain("# hỏi: Cột “Kinh phí chi trả” tính bằng đơn vị nào?");
    expect(read()).toContain(
      "# merit-allowance.paid: triệu đồng # triệu đồng: 2.310,5 → 2,31 tỷ đồng; 1.710,25 → 1,71 tỷ đồng",
    );
    expect(text).toContain("1 câu hỏi");
  });

  test("what is no export and what is no CSV is not copied, and told", () => {
    expect(readdirSync(join(root, "data"))).toEqual(["Bieu 7.csv"]);
    expect(text).toContain("ghi-chu.csv");
    expect(text).toContain("bang.xlsx");
    expect(text).toContain("ho-ngheo.csv.txt");
  });

  test("the same is told of files for an office that has its report.yaml", async () => {
    const office = join(createEmptyFolder(), "so");
    await runInit({ ...ninhBinh, argument: office });
    const { text: toldAgain } = await runInit({ ...ninhBinh, argument: office, from: folder });
    expect(toldAgain).toContain("bang.xlsx");
    expect(toldAgain).toContain("ho-ngheo.csv.txt");
  });

  test("an open question leaves the error, its answer takes it away", async () => {
    expect(await listCheckCodes(root)).toContain("unit-missing");
    writeFileSync(
      join(root, "report.yaml"),
      read().replace(/^ {2}# (merit-allowance.paid: triệu đồng)/m, "  $1"),
    );
    expect(await listCheckCodes(root)).not.toContain("unit-missing");
  });

  test("the folder itself is left as it was", () => {
    expect(readdirSync(folder).sort()).toEqual([
      "Bieu 7.csv",
      "bang.xlsx",
      "ghi-chu.csv",
      "ho-ngheo.csv.txt",
    ]);
  });
});

describe("an office that has its report.yaml", () => {
  const rows = "9/2022;huyện Kim Sơn;120;100;20\n9/2022;huyện Yên Mô;95;70;25\n";
  const heads = "Tháng;Huyện/Thành phố;Tổng số LĐ được GQVL;Việc làm mới;Đi làm việc ở nước ngoài";
  const folder = createFolder({
    "viec-lam-2022.csv": `${heads}\n${rows}`,
    "Bieu 7.csv": `TRỢ CẤP ƯU ĐÃI HẰNG THÁNG\n${units}\nhuyện Kim Sơn;9/2022;1.250;2.310,5\n`,
  });
  const root = join(createEmptyFolder(), "so");
  const read = (path = "report.yaml") => readFileSync(join(root, path), "utf8");
  const runAgain = async () =>
    JSON.parse((await runInit({ ...ninhBinh, argument: root, from: folder, json: true })).answer);
  let own = "";
  beforeAll(async () => {
    await runInit({ ...ninhBinh, argument: root });
    own = read().replace("signatory:", "# của phòng\nsignatory:");
    writeFileSync(join(root, "report.yaml"), own);
  });

  test("what is new is added, beside a copy of the old one; an empty export gives way", async () => {
    expect((await runAgain()).written).toEqual([
      "report.cu.yaml",
      "report.yaml",
      "data/Bieu 7.csv",
      "data/viec-lam-2022.csv",
    ]);
    expect(read("report.cu.yaml")).toBe(own);
    expect(read().startsWith(own.trimEnd())).toBe(true);
    expect(read()).toContain('    jobs.placed:\n      - "Tổng số LĐ được GQVL"');
    expect(read()).toContain("# hỏi: Cột “Kinh phí chi trả” tính bằng đơn vị nào?");
    expect(read("data/viec-lam-2022.csv")).toBe(`${heads}\n${rows}`);
  });

  test("a second time nothing is new", async () => {
    const { text } = await runInit({ ...ninhBinh, argument: root, from: folder });
    const line = read()
      .split("\n")
      .findIndex((one) => one.includes("# hỏi: Cột “Kinh phí"));
    expect(text).toContain(
      `đã có đủ các tệp; không ghi gì, vì 1 câu hỏi trong report.yaml chưa có câu trả lời nào được bỏ dấu # (dòng ${line + 1}).`,
    );
    expect(text).toContain("trả lời 1 câu hỏi");
    expect(text).toContain("xóa 23 biểu trống");
    expect((await runAgain()).written).toEqual([]);
  });

  test("one that is written in braces stays, with the lines to paste beside it", async () => {
    const inBraces = own.concat("aliases: { headers: { jobs.created: [Việc làm mới tăng thêm] } }\n");
    writeFileSync(join(root, "report.yaml"), inBraces);
    const { text } = await runInit({ ...ninhBinh, argument: root, from: folder });
    expect(read()).toBe(inBraces);
    expect(text).toContain("report.them.yaml: chép các dòng trong đó vào report.yaml");
    expect(read("report.them.yaml")).toContain('    jobs.placed:\n      - "Tổng số LĐ được GQVL"');
    expect((await runAgain()).written).toEqual([]);
  });
});

test("a column of dates may be of another event: it is asked for, though no other holds dates", async () => {
  const head = "Ngày lập danh sách;Huyện/Thành phố;Dịp;Số suất quà;Trị giá (đồng)";
  const rows = "28/12/2021;huyện Kim Sơn;Tết;5;1500000\n3/1/2022;huyện Yên Mô;Tết;7;2100000";
  const root = join(createEmptyFolder(), "so");
  const from = createFolder({ "qua-nguoi-co-cong-2022.csv": `${head}\n${rows}\n` });
  await runInit({ ...ninhBinh, argument: root, from });
  const reportYaml = readFileSync(join(root, "report.yaml"), "utf8");
  expect(reportYaml).toContain(
    "# hỏi: Cột “Ngày lập danh sách” có phải là “Ngày tặng quà” (Thăm, tặng quà người có công) không?",
  );
  expect(reportYaml).toContain('# - "Ngày lập danh sách"');
  expect(await listCheckCodes(root)).toContain("column-missing");
});

test("a folder inside a workspace is not taken for files of the office", async () => {
  const folder = createFolder({ "viec-lam-2022.csv": "Tháng\n9/2022\n" });
  const root = join(folder, "so");
  await runInit({ ...ninhBinh, argument: root, from: folder });
  cpSync(join(folder, "viec-lam-2022.csv"), join(root, "data/vay-von-2022.csv"));
  const again = await runInit({ ...ninhBinh, argument: root, from: folder, json: true });
  expect(JSON.parse(again.answer).written).toEqual([]);
});

test.each([
  [join(createEmptyFolder(), "khong-co"), "from-not-there"],
  [createEmptyFolder(), "from-without-csv"],
])("%s is refused: %s", async (from, code) => {
  const root = join(createEmptyFolder(), "so");
  expect(await runInit({ ...ninhBinh, argument: root, from })).toMatchObject({ status: 2, codes: [code] });
  expect(existsSync(root)).toBe(false);
});

test("a pipe without --yes is refused with its remedy", () => {
  const folder = createFolder({ "viec-lam-2022.csv": "Tháng\n9/2022\n" });
  const { status, stderr } = runProgramIn(folder, "init", "so", "--from", ".", "--province", "37");
  expect(status).toBe(2);
  expect(stderr).toContain("[from-unasked]");
  expect(stderr).toContain("--yes");
});
