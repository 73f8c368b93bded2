/** The built program, driven as a clerk or a script would, on copies of the sample. */
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import {
  copySample,
  createEmptyFolder,
  programEnvironment,
  programFile,
  runProgramIn,
} from "./support/run-program.ts";

function readWordText(path: string): string {
  const xml = new TextDecoder().decode(unzipSync(readFileSync(path))["word/document.xml"]);
  return xml
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("\u00A0", " ");
}

test("figures of large exports, which are read on all cores, are those of the same exports read in turn", () => {
  const folder = copySample();
  const figures = () => runProgramIn(folder, "figures", "--period", "9m-2022", "--json");
  const inTurn = figures();
  expect(inTurn.status).toBe(0);
  for (const path of ["viec-lam/viec-lam-2022.csv", "chung/targets-2022.csv", "chung/tasks-2022.csv"])
    appendFileSync(join(folder, "data", path), `${" ".repeat(1000)}\r\n`.repeat(1100));
  expect(figures()).toEqual(inTurn);
});

describe("report generate", () => {
  test("writes the report of the period and says where", () => {
    const folder = copySample();
    const { status, stdout, stderr } = runProgramIn(folder, "generate", "--period", "9m-2022");
    expect(stderr).toContain("Thư mục làm việc");
    expect({ status, stdout }).toEqual({ status: 0, stdout: "out/9m-2022/bao-cao.docx\n" });
    expect(readWordText(join(folder, "out/9m-2022/bao-cao.docx"))).toContain("trên 137 nghìn người");
  });

  test("the same input gives the same bytes, in another folder, time zone and language too", () => {
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

  test("a changed cell changes its figure", () => {
    const folder = copySample();
    const file = join(folder, "data", findExport(folder, "viec-lam-2022"));
    const text = readFileSync(file, "utf8");
    const lines = text.split("\r\n");
    const placed =
      lines
        .find((line) => line.includes("Tháng"))
        ?.split(";")
        .findIndex((title) => /giải quyết việc làm/i.test(title)) ?? -1;
    const row = lines.find((line) => /(^|;)9\/2022;/.test(line)) ?? "";
    const before = JSON.parse(runProgramIn(folder, "figures", "-p", "9m-2022", "--json").stdout);
    const cells = row.split(";");
    cells[placed] = String(Number(cells[placed]?.replaceAll(".", "")) + 1000);
    writeFileSync(file, text.replace(row, cells.join(";")));
    const after = JSON.parse(runProgramIn(folder, "figures", "-p", "9m-2022", "--json").stdout);
    const jobs = (figures: { id: string; actual: number }[]) =>
      figures.find(({ id }) => id === "jobs")?.actual ?? 0;
    expect(jobs(after)).toBe(jobs(before) + 1000);
  });

  test.each(["viec-lam", "nguoi-co-cong", "bao-tro-xa-hoi"])(
    "without the exports of %s it refuses, and writes nothing",
    (sector) => {
      const folder = copySample();
      rmSync(join(folder, "data", sector), { recursive: true });
      const { status, stdout, stderr } = runProgramIn(folder, "generate", "-p", "9m-2022");
      expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
      expect(stderr).toMatch(/Không có biểu|không có dòng nào/);
      expect(existsSync(join(folder, "out"))).toBe(false);
    },
  );

  test("a cell that cannot be read is told with file, line and column", () => {
    const folder = copySample();
    const name = findExport(folder, "viec-lam-2022");
    const file = join(folder, "data", name);
    const text = readFileSync(file, "utf8");
    const lines = text.split("\r\n");
    const at = lines.findIndex((line) => /(^|;)9\/2022;/.test(line));
    lines[at] = (lines[at] ?? "").replace(/;(\d+)(;|$)/, ";12O$2");
    writeFileSync(file, lines.join("\r\n"));
    const { status, stderr } = runProgramIn(folder, "generate", "-p", "9m-2022");
    expect(status).toBe(1);
    expect(stderr).toContain(`data/${name}`);
    expect(stderr).toContain(`dòng ${at + 1}`);
    expect(stderr).toContain("12O");
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("an indicator that the catalogue does not know is told with its line", () => {
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
    const { status, stderr } = runProgramIn(folder, "figures", "-p", "9m-2022");
    expect(status).toBe(1);
    expect(stderr).toMatch(/Trồng rừng/);
    expect(stderr).toMatch(/dòng \d+/);
  });
});

describe("wrong use", () => {
  test.each([
    [["generate", "-p", "10m-2022"], "10m-2022"],
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

  test("no workspace anywhere", () => {
    const folder = createEmptyFolder();
    const { status, stderr } = runProgramIn(folder, "figures", "-p", "9m-2022");
    expect(status).toBe(2);
    expect(stderr).toContain("report.yaml");
  });

  test("a workspace that is named and is none", () => {
    const { status, stderr } = runProgramIn(".", "figures", "-p", "9m-2022", "-w", "src");
    expect(status).toBe(2);
    expect(stderr).toContain('"src"');
  });
});

describe("the workspace", () => {
  test("is the nearest folder upwards, else the one that package.json names", () => {
    const folder = copySample();
    mkdirSync(join(folder, "data", "sub"));
    expect(runProgramIn(join(folder, "data", "sub"), "status", "-p", "9m-2022").status).toBe(0);
    expect(runProgramIn(".", "status", "-p", "9m-2022").stderr).toContain("fixtures/ninh-binh");
  });

  test("may replace a file of the pack", () => {
    const folder = copySample();
    mkdirSync(join(folder, "templates", "parts"), { recursive: true });
    writeFileSync(join(folder, "templates", "parts", "general.hbs"), "Câu riêng của Sở.\n");
    runProgramIn(folder, "generate", "-p", "9m-2022", "-o", "a.docx");
    expect(readWordText(join(folder, "a.docx"))).toContain("Câu riêng của Sở.");
  });
});

test("figures are right-aligned Vietnamese numbers, grouped by sector", () => {
  const { status, stdout } = runProgramIn(".", "figures", "-p", "9m-2022");
  expect(status).toBe(0);
  expect(stdout).toMatch(/LAO ĐỘNG, VIỆC LÀM/);
  expect(stdout).toMatch(/Suất quà thăm, tặng người có công +suất quà .* 199\.120/);
});

describe("report explain", () => {
  test("shows the lines that make a figure, and a line of the file has what it says", () => {
    const folder = copySample();
    const { status, stdout } = runProgramIn(
      folder,
      "explain",
      "jobs",
      "-p",
      "9m-2022",
      "--locality",
      "Kim Sơn",
      "--json",
    );
    expect(status).toBe(0);
    const { figure, groups, plan, samePeriodLastYear } = JSON.parse(stdout);
    const sum = (rows: { value: number }[]) => rows.reduce((total, { value }) => total + value, 0);
    expect([sum(groups), sum(samePeriodLastYear.groups)]).toEqual([figure.actual, figure.samePeriodLastYear]);
    const [{ file, lines, value }] = groups;
    expect(readFileSync(join(folder, file), "utf8").split("\r\n")[lines[0][0] - 1]).toContain(
      `huyện Kim Sơn;${value};`,
    );
    const [source] = plan.sources;
    const target = readFileSync(join(folder, source.file), "utf8").split("\r\n")[source.line - 1];
    expect(target?.replaceAll(".", "")).toContain(`huyện Kim Sơn;lao động;${plan.value}`);
  });

  test("takes the Vietnamese name, however it is spelled", () => {
    const byId = runProgramIn(".", "explain", "poverty.poor", "-p", "12m-2021");
    expect(runProgramIn(".", "explain", "ho ngheo", "-p", "12m-2021").stdout).toBe(byId.stdout);
  });

  test("tells a ratio with its two numbers", async () => {
    const { status, stdout } = runProgramIn(".", "explain", "poverty.poorShare", "-p", "12m-2021");
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/undefined|NaN|\[object|null/);
    await expect(stdout).toMatchFileSnapshot("explained/poverty.poorShare.txt");
  });

  test("tells a filtered flow with the lines left out", async () => {
    const { stdout } = runProgramIn(".", "explain", "centre.fairs", "-p", "q3-2022");
    await expect(stdout).toMatchFileSnapshot("explained/centre.fairs.txt");
  });

  test("explains nothing where the data have errors", () => {
    const folder = copySample();
    appendFileSync(
      join(folder, "data", findExport(folder, "viec-lam-2022")),
      "1;13/2022;huyện Kim Sơn;1;1;1;1\r\n",
    );
    const { status, stdout, stderr } = runProgramIn(folder, "explain", "merit.gifts", "-p", "9m-2022");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("13/2022");
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
  ])("%j", (words, phrase) => {
    const { status, stdout, stderr } = runProgramIn(".", "words", ...words);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.replaceAll("\u00A0", " ")).toBe(`${phrase}\n`);
  });

  test.each([["1,5x"], ["1.600 --in nghìn"], ["5 --in chục"]])(
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
  test("finds nothing wrong with the pack", () => {
    expect(runProgramIn(".", "template", "check")).toMatchObject({
      status: 0,
      stdout: "Các mẫu không có lỗi.\n",
    });
  });

  test("tells every error of a template of the workspace", () => {
    const folder = copySample();
    mkdirSync(join(folder, "templates", "parts"), { recursive: true });
    writeFileSync(join(folder, "templates", "parts", "general.hbs"), '{{exact "jbos"}}\n{{exat "jobs"}}\n');
    const { status, stdout } = runProgramIn(folder, "template", "check", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { code: "template-indicator-unknown", file: "parts/general.hbs", line: 1 },
      { code: "template-helper-unknown", file: "parts/general.hbs", line: 2 },
    ]);
  });
});

test("check lays out the pages; generate does not wait for that", () => {
  const folder = copySample();
  mkdirSync(join(folder, "templates/documents"), { recursive: true });
  const own = readFileSync("templates/labour/documents/thong-cao.hbs", "utf8");
  writeFileSync(join(folder, "templates/documents/thong-cao.hbs"), `${own.trimEnd()}\n@pagebreak\n`);
  const { status, stdout } = runProgramIn(folder, "check", "-p", "9m-2022", "-d", "thong-cao", "--json");
  expect(JSON.parse(stdout).map(({ code }: { code: string }) => code)).toEqual(["page-empty"]);
  expect(status).toBe(0);
  expect(runProgramIn(folder, "generate", "-p", "9m-2022", "-d", "thong-cao").stderr).not.toContain(
    "page-empty",
  );
});

test("check --json is an array of issues, also where report.yaml cannot be read", () => {
  const folder = copySample();
  expect(JSON.parse(runProgramIn(folder, "check", "-p", "9m-2022", "--json").stdout)).toEqual([]);
  writeFileSync(join(folder, "report.yaml"), "pack: labour\n");
  const { status, stdout } = runProgramIn(folder, "check", "-p", "9m-2022", "--json");
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
])("%s --json says as JSON why there is no answer", (...words) => {
  const folder = copySample();
  writeFileSync(join(folder, "data/them.csv"), "không,phải,biểu,nào\n1,2,3,4\n");
  const { status, stdout } = runProgramIn(folder, ...words, "--json");
  expect(status).not.toBe(0);
  expect(JSON.parse(stdout).issues[0]).toMatchObject({ severity: "error" });
});

test("private columns of a person list reach no output", () => {
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
  const counted = runProgramIn(folder, "figures", "-p", "9m-2022", "--json");
  expect(counted.stdout).toContain('"merit.listed"');
  const explained = runProgramIn(folder, "explain", "merit.listed", "-p", "9m-2022");
  expect(explained.stdout).toMatch(/danh-sach\.csv\n +Dòng 2 \(1 dòng\): 1 người/);
  rows.push("Lê Văn Kín;037199000222;13/2022;huyện Nho Qan;0987654321", "Phạm Ẩn;037199000333;9/2022");
  writeFileSync(join(folder, "data", "danh-sach.csv"), rows.join("\n"));
  const outputs = [
    counted,
    runProgramIn(folder, "check", "-p", "9m-2022", "--json"),
    runProgramIn(folder, "check", "-p", "9m-2022"),
    runProgramIn(folder, "generate", "-p", "9m-2022"),
    explained,
  ];
  expect(outputs[1]?.stdout).toContain("month-unreadable");
  for (const { stdout, stderr } of outputs)
    expect(stdout + stderr).not.toMatch(/Bí Mật|Văn Kín|Phạm Ẩn|037199000|0912345678|0987654321/);
});

test("every command explains itself in Vietnamese", () => {
  for (const words of [
    [],
    ["generate"],
    ["figures"],
    ["check"],
    ["status"],
    ["words"],
    ["template"],
    ["explain"],
  ]) {
    const { status, stdout } = runProgramIn(".", ...words, "--help");
    expect(status).toBe(0);
    expect(stdout).toContain("Cách dùng:");
    expect(stdout).not.toMatch(/Usage|Options|default|display help/);
  }
});

function findExport(folder: string, start: string): string {
  const files = readdirSync(join(folder, "data"), { recursive: true, encoding: "utf8" });
  const found = files.find((path) => path.replaceAll("\\", "/").split("/").at(-1)?.startsWith(start));
  if (!found) throw new Error(`the sample has no ${start}`);
  return found;
}
