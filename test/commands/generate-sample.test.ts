/** `report generate` on the sample: by the built program where threads, time zones or the whole program matter. */
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommandLineIn } from "../support/run-command-line.ts";
import { copySample, findExport, programFile, runProgramIn } from "../support/run-program.ts";
import { readWordText } from "../support/word/word-text.ts";

test("large exports, read on all cores, give the same figures as exports read in turn", () => {
  const folder = copySample();
  const figures = () => runProgramIn(folder, "figures", "--period", "9m-2022", "--json");
  const inTurn = figures();
  expect(inTurn.status).toBe(0);
  for (const path of ["viec-lam/viec-lam-2022.csv", "chung/targets-2022.csv", "chung/tasks-2022.csv"])
    appendFileSync(join(folder, "data", path), `${" ".repeat(1000)}\r\n`.repeat(1100));
  expect(figures()).toEqual(inTurn);
});

describe("report generate", () => {
  test("writes the report of the period and prints its path", () => {
    const folder = copySample();
    const { status, stdout, stderr } = runProgramIn(folder, "generate", "--period", "9m-2022");
    expect(stderr).toContain("Thư mục làm việc");
    expect({ status, stdout }).toEqual({ status: 0, stdout: "out/9m-2022/bao-cao.docx\n" });
    expect(readWordText(join(folder, "out/9m-2022/bao-cao.docx"))).toContain("trên 137 nghìn người");
  });

  test("the same input gives the same bytes in every folder, time zone and language", () => {
    const places = [
      ["UTC", "C"],
      ["Asia/Ho_Chi_Minh", "vi_VN.UTF-8"],
      ["America/New_York", "tr_TR.UTF-8"],
    ];
    const bytes = places.map(([TZ, LANG]) => {
      const folder = copySample();
      const env = { PATH: process.env.PATH, TZ, LANG };
      spawnSync(process.execPath, [programFile, "generate", "-p", "q2-2022", "-o", "a.docx"], {
        cwd: folder,
        env,
      });
      return readFileSync(join(folder, "a.docx")).toString("base64");
    });
    expect(new Set(bytes).size).toBe(1);
  });

  test("a changed cell changes its figure", async () => {
    const folder = copySample();
    const file = join(folder, "data", findExport(folder, "viec-lam-2022"));
    const text = readFileSync(file, "utf8");
    const lines = text.split("\r\n");
    const column =
      lines
        .find((line) => line.includes("Tháng"))
        ?.split(";")
        .findIndex((title) => /giải quyết việc làm/i.test(title)) ?? -1;
    const row = lines.find((line) => /(^|;)9\/2022;/.test(line)) ?? "";
    const before = JSON.parse((await runCommandLineIn(folder, "figures", "-p", "9m-2022", "--json")).stdout);
    const cells = row.split(";");
    cells[column] = String(Number(cells[column]?.replaceAll(".", "")) + 1000);
    writeFileSync(file, text.replace(row, cells.join(";")));
    const after = JSON.parse((await runCommandLineIn(folder, "figures", "-p", "9m-2022", "--json")).stdout);
    const jobs = (figures: { id: string; actual: number }[]) =>
      figures.find(({ id }) => id === "jobs")?.actual ?? 0;
    expect(jobs(after)).toBe(jobs(before) + 1000);
  });

  test.each(["viec-lam", "nguoi-co-cong", "bao-tro-xa-hoi"])(
    "refuses without the exports of %s, and writes nothing",
    async (sector) => {
      const folder = copySample();
      rmSync(join(folder, "data", sector), { recursive: true });
      const { status, stdout, stderr } = await runCommandLineIn(folder, "generate", "-p", "9m-2022");
      expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
      expect(stderr).toMatch(/Thiếu \d+ biểu mà văn bản này in số liệu.*\[export-missing\]/);
      expect(existsSync(join(folder, "out"))).toBe(false);
    },
  );

  test("an unreadable cell is reported with file, line and column", async () => {
    const folder = copySample();
    const name = findExport(folder, "viec-lam-2022");
    const file = join(folder, "data", name);
    const text = readFileSync(file, "utf8");
    const lines = text.split("\r\n");
    const index = lines.findIndex((line) => /(^|;)9\/2022;/.test(line));
    lines[index] = (lines[index] ?? "").replace(/;(\d+)(;|$)/, ";12O$2");
    writeFileSync(file, lines.join("\r\n"));
    const { status, stderr } = await runCommandLineIn(folder, "generate", "-p", "9m-2022");
    expect(status).toBe(1);
    expect(stderr).toContain(`data/${name}`);
    expect(stderr).toContain(`dòng ${index + 1}`);
    expect(stderr).toContain("12O");
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("an indicator that is not in the catalogue is reported with its line", async () => {
    const folder = copySample();
    const name = findExport(folder, "targets-2022");
    const file = join(folder, "data", name);
    const header =
      readFileSync(file, "utf8")
        .split("\r\n")
        .find((line) => line.includes("Chỉ tiêu")) ?? "";
    const cells = header
      .split(";")
      .map((title) =>
        title === "Chỉ tiêu" ? "Trồng rừng" : title === "Năm" ? "2022" : /Kế hoạch/.test(title) ? "5" : "",
      );
    appendFileSync(file, `\r\n${cells.join(";")}\r\n`);
    const { status, stderr } = await runCommandLineIn(folder, "figures", "-p", "9m-2022");
    expect(status).toBe(1);
    expect(stderr).toMatch(/Trồng rừng/);
    expect(stderr).toMatch(/dòng \d+/);
  });
});

test("check --pages lays out the pages; check and generate do not take the time", async () => {
  const folder = copySample();
  mkdirSync(join(folder, "templates/documents"), { recursive: true });
  const own = readFileSync("templates/labour/documents/thong-cao.hbs", "utf8");
  writeFileSync(join(folder, "templates/documents/thong-cao.hbs"), `${own.trimEnd()}\n@pagebreak\n`);
  const check = "check -p 9m-2022 -d thong-cao --json".split(" ");
  const { status, stdout } = await runCommandLineIn(folder, ...check, "--pages");
  expect(JSON.parse(stdout).map(({ code }: { code: string }) => code)).toEqual(["page-empty"]);
  expect(status).toBe(0);
  expect(JSON.parse((await runCommandLineIn(folder, ...check)).stdout)).toEqual([]);
  expect(
    (await runCommandLineIn(folder, "generate", "-p", "9m-2022", "-d", "thong-cao")).stderr,
  ).not.toContain("page-empty");
});
