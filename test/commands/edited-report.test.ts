/** A generated report: explained, verified, refreshed, published, compared a year later, and watched. */
import { spawn } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { runCommandLineIn } from "../support/run-command-line.ts";
import { copySample, createEmptyFolder, programEnvironment, programFile } from "../support/run-program.ts";
import { typeOverText } from "../support/word/word-text.ts";

/** The sample with the reports of nine months of 2021 and 2022, which every test gets in a folder of its own. */
let original = "";
let folder = "";
beforeAll(async () => {
  original = copySample();
  for (const period of ["9m-2021", "9m-2022"])
    expect((await runCommandLineIn(original, "generate", "-p", period)).status).toBe(0);
});
beforeEach(() => {
  folder = join(createEmptyFolder(), "Sở Lao động - bản thử");
  cpSync(original, folder, { recursive: true });
});

const runInFolder = (...words: readonly string[]) => runCommandLineIn(folder, ...words);

/** Adds jobs to the first locality of a month in the sample's export. */
function addJobs(month: string, added: number): void {
  const year = month.slice(-4);
  const path = join(folder, `data/viec-lam/viec-lam-${year}.csv`);
  const lines = readFileSync(path, "utf8").split("\r\n");
  const row = lines.findIndex((line) => line.split(";")[1] === month);
  const cells = lines[row]?.split(";") ?? [];
  cells[3] = String(Number(cells[3]?.replaceAll(".", "")) + added);
  lines[row] = cells.join(";");
  writeFileSync(path, lines.join("\r\n"));
}

const reportFile = "out/9m-2022/bao-cao.docx";

function readPublishedJobs(): number {
  const { figures } = JSON.parse(readFileSync(join(folder, "published/9m-2022.json"), "utf8"));
  return figures.find(({ id, locality }: { id: string; locality?: string }) => id === "jobs" && !locality)
    .value;
}

describe("explain --in", () => {
  test.each([
    ["199.120", "merit.gifts"],
    ["137 nghìn", "covid.people"],
    ["12/13", "tasks.assigned"],
  ])("finds that %s is %s, also after the file was renamed", async (number, id) => {
    cpSync(join(folder, reportFile), join(folder, "bản của chị Lan.docx"));
    const { status, stdout } = await runInFolder("explain", "--in", "bản của chị Lan.docx", number);
    expect(status).toBe(0);
    expect(stdout).toContain(id);
    expect(stdout).toContain(`report explain ${id} --period 9m-2022`);
  });

  test.each([
    ["đạt 79,3%", "79,3%"],
    ["199.120", "199.120 suất quà"],
  ])("shows the exact number of %s as %s", async (number, exact) => {
    expect(
      (await runInFolder("explain", "--in", reportFile, number)).stdout.replaceAll("\u00A0", " "),
    ).toMatch(new RegExp(`Số chính xác +${exact}\n`));
  });

  test("refuses a number that is not in the file", async () => {
    const { status, stderr } = await runInFolder("explain", "--in", reportFile, "987.654");
    expect(status).toBe(1);
    expect(stderr).toContain("number-not-in-report");
  });
});

describe("verify and refresh", () => {
  test("agree, are stale after a correction of the data, and agree after the refresh", async () => {
    expect((await runInFolder("verify", reportFile)).status).toBe(0);
    addJobs("9/2022", 100);
    const stale = await runInFolder("verify", reportFile, "--json");
    expect(stale.status).toBe(1);
    const states = new Set(JSON.parse(stale.stdout).map(({ state }: { state: string }) => state));
    expect(states).toEqual(new Set(["agrees", "stale"]));
    expect((await runInFolder("refresh", reportFile)).stdout).toBe("out/9m-2022/bao-cao-cap-nhat.docx\n");
    expect((await runInFolder("verify", "out/9m-2022/bao-cao-cap-nhat.docx")).status).toBe(0);
  });

  test("an edited copy keeps its ledger after a newer report was generated", async () => {
    cpSync(join(folder, reportFile), join(folder, "đang sửa.docx"));
    addJobs("9/2022", 100);
    await runInFolder("generate", "-p", "9m-2022");
    const { status, stdout } = await runInFolder("verify", "đang sửa.docx");
    expect(status).toBe(1);
    expect(stdout).toContain("số liệu đã đổi");
  });

  test("comments go into a copy, which replaces no file", async () => {
    const before = readFileSync(join(folder, reportFile));
    typeOverText(join(folder, reportFile), "8.846 lao động", "9.000 lao động");
    const edited = readFileSync(join(folder, reportFile));
    expect(edited.equals(before)).toBe(false);
    await runInFolder("verify", reportFile, "--comments", reportFile);
    expect(readFileSync(join(folder, reportFile)).equals(edited)).toBe(true);
    expect(existsSync(join(folder, "out/9m-2022/bao-cao (2).docx"))).toBe(true);
    expect((await runInFolder("verify", reportFile, "--comments", "report.yaml")).status).toBe(2);
  });

  test("a figure that was typed over is reported and kept, also in the file itself", async () => {
    typeOverText(join(folder, reportFile), "8.846 lao động", "9.000 lao động");
    const { stdout, status } = await runInFolder("verify", reportFile);
    expect(status).toBe(1);
    expect(stdout).toMatch(/đã sửa tay[\s\S]*9\.000 lao động/);
    addJobs("9/2022", 100);
    await runInFolder("refresh", reportFile, "-o", reportFile);
    const text = new TextDecoder().decode(
      unzipSync(readFileSync(join(folder, reportFile)))["word/document.xml"],
    );
    expect(text).toContain("9.000 lao động");
    expect(text).toContain(">14.374<");
  });
});

describe("published figures", () => {
  test("are compared with next year, and differing rows are reported", async () => {
    expect((await runInFolder("publish", "out/9m-2021/bao-cao.docx")).stdout).toBe(
      "published/9m-2021.json\n",
    );
    expect((await runInFolder("generate", "-p", "9m-2022")).stderr).not.toContain("published-differs");
    addJobs("9/2021", 1000);
    const { stderr, status } = await runInFolder("generate", "-p", "9m-2022");
    expect(status).toBe(0);
    expect(stderr).toContain(
      "đã công bố cho 9 tháng đầu năm 2021 là 13.530, nhưng số liệu hiện nay cho 14.530",
    );
    const [jobs] = JSON.parse((await runInFolder("figures", "-p", "9m-2022", "--json")).stdout).filter(
      ({ id }: { id: string }) => id === "jobs",
    );
    expect(jobs.samePeriodLastYear).toBe(13530);
    expect((await runInFolder("explain", "jobs", "-p", "9m-2022")).stdout).toContain("số đã công bố");
  });

  test("do not change by a correction, only with --force", async () => {
    await runInFolder("publish", "out/9m-2021/bao-cao.docx");
    const signed = readFileSync(join(folder, "published/9m-2021.json"), "utf8");
    addJobs("9/2021", 1000);
    await runInFolder("generate", "-p", "9m-2021");
    const { status, stderr } = await runInFolder("publish", "out/9m-2021/bao-cao.docx");
    expect(status).toBe(1);
    expect(stderr).toContain("published-otherwise");
    expect(readFileSync(join(folder, "published/9m-2021.json"), "utf8")).toBe(signed);
    expect((await runInFolder("publish", "--force", "out/9m-2021/bao-cao.docx")).status).toBe(0);
  });

  test("may come from a refreshed report; an older copy keeps its own figures", async () => {
    cpSync(join(folder, reportFile), join(folder, "bản ký.docx"));
    addJobs("9/2022", 100);
    await runInFolder("refresh", reportFile);
    expect((await runInFolder("publish", "out/9m-2022/bao-cao-cap-nhat.docx")).status).toBe(0);
    expect(readPublishedJobs()).toBe(14374);
    expect((await runInFolder("publish", "bản ký.docx")).stderr).toContain(
      "đã công bố cho kỳ này là 14.374, văn bản này ghi 14.274",
    );
    expect((await runInFolder("publish", "bản ký.docx", "--force")).status).toBe(0);
    expect(readPublishedJobs()).toBe(14274);
  });

  test("are not taken from a report in which a figure was typed over", async () => {
    typeOverText(join(folder, reportFile), "8.846 lao động", "9.000 lao động");
    const { status, stderr } = await runInFolder("publish", reportFile);
    expect(status).toBe(1);
    expect(stderr).toContain("publish-edited");
  });

  test("a broken file is an error, because half a comparison would be wrong", async () => {
    await runInFolder("publish", "out/9m-2021/bao-cao.docx");
    writeFileSync(join(folder, "published/9m-2021.json"), "{");
    const { status, stderr } = await runInFolder("figures", "-p", "9m-2022");
    expect(status).toBe(1);
    expect(stderr).toContain("published/9m-2021.json");
  });
});

test("--watch generates again after a change and shows the changed figures", {
  timeout: 60_000,
}, async () => {
  const child = spawn(process.execPath, [programFile, "generate", "-p", "9m-2022", "--watch"], {
    cwd: folder,
    env: programEnvironment,
  });
  let printed = "";
  const until = (text: string) =>
    new Promise<void>((resolve) => {
      const look = () => printed.includes(text) && resolve();
      child.stderr.on("data", look);
      look();
    });
  child.stderr.on("data", (data) => {
    printed += data;
  });
  try {
    await until("Đang theo dõi");
    addJobs("9/2022", 100);
    await until("số liệu thay đổi");
    expect(printed).toContain("“14.274” → “14.374”");
  } finally {
    child.kill();
  }
});
