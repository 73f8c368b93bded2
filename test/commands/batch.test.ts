import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { runCommandLineIn } from "../support/run-command-line.ts";
import { copySample, runProgramIn } from "../support/run-program.ts";

let folder = "";
beforeEach(() => {
  folder = copySample();
});

const runInFolder = (...words: readonly string[]) => runCommandLineIn(folder, ...words);

/** The outcome of each document by `batch --json`. */
async function runBatch(...words: string[]) {
  const { status, stdout, stderr } = await runInFolder("batch", "--json", "-q", ...words);
  if (stdout === "") throw new Error(stderr);
  return { status, outcomes: readOutcomes(stdout) };
}

function readOutcomes(stdout: string): Record<string, string> {
  const documents: { path: string; outcome: string }[] = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return Object.fromEntries(documents.map(({ path, outcome }) => [path, outcome]));
}

function readBytes(path: string): string {
  return readFileSync(join(folder, path)).toString("base64");
}

const fewDocuments = ["-p", "9m-2022", "-d", "thong-cao,bieu-do", "-l", "Kim Sơn,369"];

describe("the set", () => {
  test("has every document of the territory and of each requested locality", async () => {
    expect(await runBatch(...fewDocuments)).toEqual({
      status: 0,
      outcomes: Object.fromEntries(
        ["", "-376", "-369"].flatMap((place) =>
          ["thong-cao", "bieu-do"].map((name) => [`out/9m-2022/${name}${place}.docx`, "written"]),
        ),
      ),
    });
  });

  test("has the same bytes as documents generated one by one", async () => {
    // So many documents are written on several threads, which only the built program starts fast.
    runProgramIn(folder, "batch", "-p", "9m-2022", "q1-2022", "-l", "376,369");
    const together = ["bao-cao.docx", "bieu-do-376.docx", "thong-cao-369.docx"].map((name) =>
      readBytes(`out/9m-2022/${name}`),
    );
    rmSync(join(folder, "out"), { recursive: true });
    await runInFolder("generate", "-p", "9m-2022");
    await runInFolder("generate", "-p", "9m-2022", "-d", "bieu-do", "-l", "376");
    await runInFolder("generate", "-p", "9m-2022", "-d", "thong-cao", "-l", "369");
    const alone = ["bao-cao.docx", "bieu-do-376.docx", "thong-cao-369.docx"].map((name) =>
      readBytes(`out/9m-2022/${name}`),
    );
    expect(together).toEqual(alone);
  });

  test("is written again only if something changed", async () => {
    await runBatch(...fewDocuments);
    expect(new Set(Object.values((await runBatch(...fewDocuments)).outcomes))).toEqual(
      new Set(["unchanged"]),
    );
    const file = join(folder, "narrative/9m-2022/nhiem-vu.txt");
    writeFileSync(file, `${readFileSync(file, "utf8")}\nMột nhiệm vụ nữa.\n`);
    const { outcomes } = await runBatch(...fewDocuments);
    expect(outcomes["out/9m-2022/thong-cao.docx"]).toBe("written");
    expect(outcomes["out/9m-2022/thong-cao-376.docx"]).toBe("unchanged");
  });

  test.each([
    ["in one thread", ["9m-2022"]],
    ["in several threads", ["9m-2022", "6m-2022", "q1-2022"]],
  ])("reports the same issues of each document as when it is generated alone, %s", async (_, periods) => {
    rmSync(folder, { recursive: true });
    for (const layer of ["base", "total-differs"])
      cpSync(`fixtures/broken/${layer}`, folder, { recursive: true });
    writeFileSync(join(folder, "data/ghi-chu.txt"), "");
    const words = ["batch", "-p", ...periods, "-l", "all"];
    const lines = runProgramIn(folder, ...words, "--json", "-q")
      .stdout.trim()
      .split("\n");
    expect(lines.length).toBe(periods.length * 3);
    for (const line of lines) {
      const { job, issues } = JSON.parse(line);
      const place = job.locality === undefined ? [] : ["-l", job.locality];
      const alone = (await runInFolder("generate", "-p", job.period, ...place, "--json", "--force")).stdout;
      expect(issues).toEqual(JSON.parse(alone).issues);
    }
    const { stdout, stderr } = runProgramIn(folder, ...words);
    expect(stderr.match(/\[total-differs\]/g)).toHaveLength(1);
    expect(stderr).toContain(`(ở ${lines.length} văn bản)`);
    expect(stdout).not.toMatch(/ 0 +0,\d\d$/m);
  });

  test("follows batch.yaml if no period is given", async () => {
    writeFileSync(
      join(folder, "batch.yaml"),
      "conference: { name: Hội nghị sơ kết 9 tháng, date: 2022-10-07 }\nperiods: [q3-2022]\ndocuments: [thong-cao]\nlocalities: [Kim Sơn]\n",
    );
    const { stdout, status } = await runInFolder("batch");
    expect(status).toBe(0);
    expect(stdout).toContain("Hội nghị sơ kết 9 tháng");
    expect(readdirSync(join(folder, "out/q3-2022")).filter((name) => name.endsWith(".docx"))).toEqual([
      "thong-cao-376.docx",
      "thong-cao.docx",
    ]);
  });

  test("reports every unknown name in batch.yaml with its line", async () => {
    writeFileSync(
      join(folder, "batch.yaml"),
      ["periods: [9m-2022, 9m]", "documents:", "  - bao-kao", "localities: [Kim Sơn, Hà Nội]"].join("\n"),
    );
    const { status, stdout } = await runInFolder("batch", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout).issues).toMatchObject([
      { code: "period-unknown", file: "batch.yaml", line: 1, column: "20" },
      { code: "document-unknown", file: "batch.yaml", line: 3, column: "5" },
      { code: "locality-not-listed", file: "batch.yaml", line: 4, column: "23" },
    ]);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("takes a code of batch.yaml without quotes, as report.yaml does", async () => {
    const plan = "periods: [9m-2022]\ndocuments: [thong-cao]\nlocalities: [372]\n";
    writeFileSync(join(folder, "batch.yaml"), plan);
    expect(Object.keys((await runBatch()).outcomes)).toEqual([
      "out/9m-2022/thong-cao.docx",
      "out/9m-2022/thong-cao-372.docx",
    ]);
  });

  test.each([
    ["periods: []", "periods"],
    ["periods: [9m-2022]\ndocuments: []", "documents"],
  ])("refuses an empty list in batch.yaml: %j", async (plan, key) => {
    writeFileSync(join(folder, "batch.yaml"), plan);
    const { status, stdout } = await runInFolder("batch", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout).issues).toMatchObject([
      { code: "declaration-form", file: "batch.yaml", message: expect.stringContaining(`"${key}"`) },
    ]);
  });

  test.each([
    [["batch"], 2, "batch.yaml"],
    [["batch", "-p", "9m-2022", "-d", "bao-kao"], 2, "Không có mẫu văn bản"],
    [["batch", "-p", "9m-2022", "-l", "Hà Nội"], 2, "không có địa phương"],
    [["batch", "-p", "9m"], 2, "Không hiểu kỳ báo cáo"],
  ])("%j is refused before anything is written", async (words, status, message) => {
    rmSync(join(folder, "batch.yaml"));
    const result = await runInFolder(...words);
    expect(result.status).toBe(status);
    expect(result.stderr).toContain(message);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });
});

describe("one document's failure", () => {
  test("does not stop the others; the summary shows which and why, and the status is 1", async () => {
    mkdirSync(join(folder, "templates/documents"), { recursive: true });
    writeFileSync(
      join(folder, "templates/documents/sai.hbs"),
      '---\nkind: Thông báo\ntitle: Sai\nneeds: []\n---\n{{exact "khong.co"}}\n',
    );
    const { status, stdout, stderr } = await runInFolder("batch", "-p", "9m-2022", "-d", "sai,thong-cao");
    expect(status).toBe(1);
    expect(stdout).toMatch(/sai\.docx +CHƯA GHI/);
    expect(stdout).toMatch(/thong-cao\.docx +đã ghi/);
    expect(stderr).toContain("khong.co");
  });

  test("an error in the data stops all, since every figure could be wrong", async () => {
    writeFileSync(join(folder, "data/viec-lam-hong.csv"), "Tháng;Huyện\n");
    const { status } = await runInFolder("batch", ...fewDocuments);
    expect(status).toBe(1);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("an edited report is not replaced, and the message points to refresh", async () => {
    await runBatch(...fewDocuments);
    const path = join(folder, "out/9m-2022/thong-cao.docx");
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from(" ")]));
    const edited = readFileSync(path);
    const { stderr, stdout, status } = await runInFolder("batch", ...fewDocuments);
    expect(status).toBe(0);
    expect(readFileSync(path).equals(edited)).toBe(true);
    expect(existsSync(join(folder, "out/9m-2022/thong-cao (2).docx"))).toBe(true);
    expect(stderr).toContain("report refresh");
    expect(stdout).toContain("ghi bên cạnh");
    await runInFolder("batch", "--force", ...fewDocuments);
    expect(readFileSync(path).equals(edited)).toBe(false);
  });

  test("in a pipe each document is a line, without colour and without a bar", async () => {
    const { stderr } = await runInFolder("batch", ...fewDocuments);
    expect(stderr).toMatch(/^\[1\/6\] .*9m-2022$/m);
    expect(stderr).toMatch(/^\[6\/6\]/m);
    expect(stderr).not.toContain("█");
    expect(stderr).not.toContain("\u001b");
  });
});
