/** `report init`: a new workspace from answers, and what is left alone. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readOffice } from "../../src/catalogue/office/read-office.ts";
import { parsePeriod } from "../../src/period.ts";
import { listSchemaErrors } from "../schemas/schema-validator.ts";
import { fillExampleExports } from "../starter/fill-example-exports.ts";
import { runCommandLineIn } from "../support/run-command-line.ts";
import { runInit } from "../support/run-init.ts";
import { createEmptyFolder, programEnvironment, runProgramIn } from "../support/run-program.ts";
import { readWordText } from "../support/word/word-text.ts";

const ngheAn = { agency: "ldtbxh", level: "tinh", province: "Nghệ An", period: "9m-2022", yes: true };

const listFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => join(parentPath, name))
    .sort();

const readAll = (folder: string) => listFiles(folder).map((path) => [path, readFileSync(path, "utf8")]);

const readOfficeIn = (folder: string) =>
  readOffice({ path: "report.yaml", text: readFileSync(join(folder, "report.yaml"), "utf8") });

describe("the answers", () => {
  test.each([
    [
      { agency: "ldtbxh", level: "tinh", province: "37" },
      {
        territory: "tỉnh Ninh Bình",
        symbol: "BC-SLĐTBXH",
        place: "Ninh Bình",
        first: "369 thành phố Ninh Bình",
        count: 8,
      },
    ],
    [
      { agency: "noi-vu", province: "ninh binh", period: "9m-2027" },
      {
        territory: "tỉnh Ninh Bình",
        symbol: "BC-SNV",
        place: "Ninh Bình",
        first: "13285 phường Phủ Lý",
        count: 129,
      },
    ],
    [
      { agency: "ldtbxh", level: "huyen", province: "37", district: "Kim Sơn" },
      {
        territory: "huyện Kim Sơn",
        symbol: "BC-PLĐTBXH",
        place: "Kim Sơn",
        first: "14620 thị trấn Phát Diệm",
        count: 25,
      },
    ],
    [
      { agency: "ldtbxh", province: "thành phố Hồ Chí Minh" },
      {
        territory: "thành phố Hồ Chí Minh",
        symbol: "BC-SLĐTBXH",
        place: "Thành phố Hồ Chí Minh",
        first: "760 Quận 1",
        count: 22,
      },
    ],
  ])("%j", async (answers, { territory, symbol, place, first, count }) => {
    const folder = join(createEmptyFolder(), "so");
    expect(await runInit({ period: "9m-2022", ...answers, argument: folder, yes: true })).toMatchObject({
      status: 0,
    });
    const { office, issues } = readOfficeIn(folder);
    expect(issues.map(({ code }) => code)).toEqual(["entry-unfilled"]);
    expect(office).toMatchObject({ pack: "labour", territory, organisation: { symbol, place } });
    expect(office?.localities).toHaveLength(count);
    expect(office?.localities.map(({ code, name }) => `${code} ${name}`)[0]).toBe(first);
  });

  test.each([
    [{ yes: true }, "answer-missing"],
    [{ agency: "ldtbxh" }, "answer-missing"],
    [{ agency: "so-y-te" }, "answer-unknown"],
    [{ agency: "noi-vu", level: "xa", province: "37" }, "answer-unknown"],
    [{ agency: "noi-vu", province: "37", period: "9m-2025", before: "thon" }, "answer-unknown"],
    [{ agency: "ldtbxh", province: "binh" }, "answer-unknown"],
    [{ agency: "ldtbxh", level: "huyen", province: "37", yes: true }, "answer-missing"],
    [{ agency: "ldtbxh", province: "37", period: "13m-2022" }, "answer-unknown"],
  ])("%j is refused, and nothing is written", async (answers, code) => {
    const folder = join(createEmptyFolder(), "so");
    expect(await runInit({ ...answers, argument: folder })).toMatchObject({
      status: 2,
      text: "",
      codes: [code],
    });
    expect(existsSync(folder)).toBe(false);
  });

  test("a pipe gets an error that names the option, and does not hang", () => {
    const { status, stderr } = runProgramIn(createEmptyFolder(), "init", "so");
    expect(status).toBe(2);
    expect(stderr).toContain("--agency");
    expect(stderr).toContain("noi-vu (Nội vụ");
    expect(programEnvironment).not.toHaveProperty("CI");
  });
});

describe("a new workspace", () => {
  test("has every export once, with its units and one example row in the period", async () => {
    const folder = join(createEmptyFolder(), "so");
    await runInit({ ...ngheAn, argument: folder });
    const read = (path: string) => readFileSync(join(folder, path), "utf8");
    expect(read("data/viec-lam-2022.csv")).toBe(
      "\uFEFFTháng;Huyện/Thành phố;Số lao động được giải quyết việc làm;Việc làm mới;Đi làm việc ở nước ngoài;Lao động nữ\r\n" +
        "VÍ DỤ 9/2022;thành phố Vinh;12;12;12;\r\n",
    );
    expect(read("data/dieu-duong-2022.csv")).toContain("Kinh phí (nghìn đồng)");
    expect(read("data/dieu-duong-2022.csv")).toContain("Điều dưỡng tập trung");
    expect(read("data/chi-tieu-2022.csv")).toContain(
      "VÍ DỤ 2022;Lao động được giải quyết việc làm;;12;lao động",
    );
    expect(read("narrative/9m-2022/han-che.txt")).toMatch(
      /^\[VÍ DỤ\] Thay dòng này bằng phần tồn tại, hạn chế/,
    );
    expect(read("batch.yaml")).toContain("periods: [9m-2022]");
    expect(read("report.yaml")).toMatch(/^# yaml-language-server: \$schema=\.schema\/report\.schema\.json\n/);
    expect(JSON.parse(read(".schema/report.schema.json")).$id).toBe(
      "urn:so-ket:schema:declarations:report:1",
    );
    expect(readdirSync(join(folder, "data"))).toHaveLength(24);
    expect(readdirSync(join(folder, "bieu-them"))).toHaveLength(9);
    expect(read("bieu-them/dien-bien-ho-ngheo-2022.csv")).toMatch(
      /^\uFEFFTháng;Huyện\/Thành phố;Hộ nghèo đầu kỳ;/,
    );
  });

  test("leaves out exports that are not in force in the period, or that are another agency's", async () => {
    const folder = join(createEmptyFolder(), "so");
    await runInit({ agency: "noi-vu", province: "37", period: "9m-2026", yes: true, argument: folder });
    const names = readdirSync(join(folder, "data"));
    expect(names).toHaveLength(14);
    expect(names).not.toContain("ho-tro-nq68-2026.csv");
    expect(names).not.toContain("dao-tao-2026.csv");
    expect(readFileSync(join(folder, "data/viec-lam-2026.csv"), "utf8")).toContain("Tháng;Địa phương;");
  });

  test("check says in a few lines what to do first, and counts no example", async () => {
    const folder = createEmptyFolder();
    await runCommandLineIn(
      folder,
      "init",
      "so",
      "--agency",
      "ldtbxh",
      "--province",
      "40",
      "-p",
      "9m-2022",
      "-y",
    );
    const { stdout, status } = await runCommandLineIn(join(folder, "so"), "check", "-p", "9m-2022");
    expect(status).toBe(1);
    expect(stdout.match(/\[[a-z-]+\]$/gm)).toEqual([
      "[example-row]",
      "[narrative-example]",
      "[entry-unfilled]",
    ]);
    expect(stdout).toContain("dòng 2 và 23 chỗ khác");
    expect(stdout).not.toContain("ĐỐI CHIẾU");
    expect(stdout.split("\n").length).toBeLessThan(25);
    const issues = JSON.parse(
      (await runCommandLineIn(join(folder, "so"), "check", "-p", "9m-2022", "--json")).stdout,
    );
    expect(issues).toContainEqual(expect.objectContaining({ code: "example-row", count: 24, line: 2 }));
  });

  test.each([
    [{ agency: "ldtbxh", province: "40" }, "9m-2022", "Sở đã tham mưu Ủy ban nhân dân tỉnh trình"],
    [
      { agency: "ldtbxh", level: "huyen", province: "37", district: "376" },
      "9m-2022",
      "Phòng đã tham mưu Ủy ban nhân dân huyện trình",
    ],
    [{ agency: "noi-vu", province: "37" }, "9m-2025", "Sở Nội vụ tỉnh Ninh Bình báo cáo"],
  ])("gives a report once data stand in place of the examples: %j", async (answers, period, sentence) => {
    const folder = join(createEmptyFolder(), "so");
    await runInit({ ...answers, period, yes: true, argument: folder });
    const sums = fillExampleExports(folder, parsePeriod(period) ?? expect.fail());
    const { status, stderr } = await runCommandLineIn(folder, "generate", "-p", period);
    expect({ status, errors: stderr.match(/^ {2}lỗi.*/gm) }).toEqual({ status: 0, errors: null });
    const text = readWordText(join(folder, "out", period, "bao-cao.docx"));
    expect(text).toContain(sentence);
    expect(text).not.toContain("VÍ DỤ");
    expect(text).toContain("[Cần bổ sung: ưu điểm, kết quả nổi bật]");
    const figures = JSON.parse((await runCommandLineIn(folder, "figures", "-p", period, "--json")).stdout);
    expect(figures.find(({ id }: { id: string }) => id === "jobs").actual).toBe(sums.get("jobs"));
  });
});

describe("what is there", () => {
  test("stays, when init runs twice", async () => {
    const folder = join(createEmptyFolder(), "so");
    await runInit({ ...ngheAn, argument: folder });
    const before = readAll(folder);
    const { status, text } = await runInit({ yes: true, argument: folder });
    expect(status).toBe(0);
    expect(text).toContain("đã có đủ các tệp; không ghi gì");
    expect(text).toContain("Giữ nguyên 42 tệp đã có: report.yaml,");
    expect(readAll(folder)).toEqual(before);
  });

  test("stays, when only some of it is there: the rest is written for the office that report.yaml names", async () => {
    const folder = join(createEmptyFolder(), "so");
    await runInit({ ...ngheAn, argument: folder });
    const expected = readAll(folder);
    for (const path of [
      "data/viec-lam-2022.csv",
      "narrative/9m-2022/uu-diem.txt",
      ".schema/batch.schema.json",
    ])
      rmSync(join(folder, path));
    const { text } = await runInit({ yes: true, argument: folder });
    expect(text).toContain("Đã ghi 3 tệp");
    expect(readAll(folder)).toEqual(expected);
  });

  test("an office's own files are respected, by their names and by their headers", async () => {
    const folder = createEmptyFolder();
    mkdirSync(join(folder, "data", "vay von"), { recursive: true });
    writeFileSync(join(folder, "thu.docx"), "thư");
    writeFileSync(join(folder, "data", "VIEC-LAM 9 tháng.xlsx"), "PK");
    const loans =
      "Tháng;Huyện/Thành phố;Số dự án;Số lao động;Số tiền cho vay (triệu đồng)\n9/2022;Vinh;1;2;30\n";
    writeFileSync(join(folder, "data", "vay von", "so lieu.csv"), loans);
    const { status, text } = await runInit({ ...ngheAn, argument: folder, json: true });
    expect(status).toBe(0);
    const { written, kept } = JSON.parse(text);
    expect(kept.sort()).toEqual(["data/VIEC-LAM 9 tháng.xlsx", "data/vay von/so lieu.csv"].sort());
    expect(written).not.toContain("data/viec-lam-2022.csv");
    expect(written).not.toContain("data/vay-von-2022.csv");
    expect(written).toHaveLength(40);
    expect(readFileSync(join(folder, "thu.docx"), "utf8")).toBe("thư");
    expect(readFileSync(join(folder, "data", "vay von", "so lieu.csv"), "utf8")).toBe(loans);
    expect(listSchemaErrors("output/init", JSON.parse(text))).toEqual([]);
  });

  test.skipIf(process.platform === "win32")("a link that leads nowhere is not replaced", async () => {
    const folder = createEmptyFolder();
    symlinkSync(join(folder, "nowhere"), join(folder, "batch.yaml"));
    expect((await runInit({ ...ngheAn, argument: folder })).text).toContain(
      "Giữ nguyên 1 tệp đã có: batch.yaml.",
    );
    expect(existsSync(join(folder, "batch.yaml"))).toBe(false);
  });

  test("a folder inside another workspace is refused", async () => {
    const folder = createEmptyFolder();
    await runInit({ ...ngheAn, argument: folder });
    expect(await runInit({ ...ngheAn, argument: join(folder, "data", "khac") })).toMatchObject({
      status: 2,
      codes: ["workspace-around"],
    });
  });

  test("a report.yaml whose words contradict the pack stops it before anything is written", async () => {
    const folder = createEmptyFolder();
    await runInit({ ...ngheAn, argument: folder });
    const reportYaml = join(folder, "report.yaml");
    writeFileSync(
      reportYaml,
      `${readFileSync(reportYaml, "utf8")}\naliases:\n  indicators:\n    "Chỉ tiêu": khong-co\n`,
    );
    rmSync(join(folder, "batch.yaml"));
    expect(await runInit({ argument: folder, yes: true })).toMatchObject({ status: 1 });
    expect(existsSync(join(folder, "batch.yaml"))).toBe(false);
  });

  test("a report.yaml that cannot be read stops it before anything is written", async () => {
    const folder = createEmptyFolder();
    writeFileSync(join(folder, "report.yaml"), "pack: labour\n");
    const { status, codes } = await runInit({ ...ngheAn, argument: folder });
    expect(status).toBe(1);
    expect(new Set(codes)).toEqual(new Set(["declaration-key-missing"]));
    expect(readdirSync(folder)).toEqual(["report.yaml"]);
  });

  test("a file in the place of a folder is named", async () => {
    const folder = createEmptyFolder();
    writeFileSync(join(folder, "narrative"), "");
    expect(await runInit({ ...ngheAn, argument: folder })).toMatchObject({
      status: 1,
      codes: ["not-written"],
    });
    expect(readFileSync(join(folder, "narrative"), "utf8")).toBe("");
  });
});
