/** Entries and questions added to a report.yaml: its own lines stay, and nothing is added where it could be read otherwise. */
import { describe, expect, test } from "vitest";
import { addToReportYamlIfSafe } from "../../../src/starter/proposals/draft-office.ts";
import { addToReportYaml, renderLinesToPaste } from "../../../src/starter/proposals/entries-yaml.ts";
import type { Entry, Proposal } from "../../../src/starter/proposals/proposal.ts";
import { sampleReportYaml } from "./new-office.ts";

const office = (await sampleReportYaml()).trimEnd();

const header: Entry = { keys: ["aliases", "headers", "jobs.placed"], line: '- "Tổng số LĐ"' };
const exportOfFile: Entry = { keys: ["files", "Bieu 1.csv"], line: "export: jobs" };
const unit: Entry = { keys: ["units"], line: "job-loans.amount: triệu đồng" };
const placeName: Entry = { keys: ["localities", "372", "aliases"], line: '- "Nho Quan (huyện)"' };

const unitQuestion: Proposal = {
  kind: "unit",
  files: ["vay-von.csv"],
  question: "Cột “Số tiền” tính bằng đơn vị nào?",
  answers: [unit, { ...unit, line: "job-loans.amount: đồng" }].map((entry) => ({ label: "", entry })),
  isCertain: false,
};
const exportQuestion: Proposal = {
  kind: "export",
  files: ["Bieu 1.csv"],
  question: "Bieu 1.csv là biểu nào?",
  answers: [
    { label: "Kết quả giải quyết việc làm", entry: exportOfFile },
    { label: "Cho vay", entry: { ...exportOfFile, line: "export: job-loans" } },
  ],
  isCertain: false,
};

const listAddedLines = (before: string, after: string) => {
  const lines = after.split("\n");
  for (const line of before.split("\n")) lines.splice(lines.indexOf(line), 1);
  return lines;
};

describe("sections that are there", () => {
  test.each<[form: string, own: string, entry: Entry, added: string[]]>([
    [
      "a key in the middle of the file",
      'aliases:\n  headers:\n    jobs.placed: # của phòng\n      - "Tổng"\n\n# ghi chú\nfiles:\n  a.csv: { export: jobs }\n',
      header,
      ['      - "Tổng số LĐ"'],
    ],
    [
      "another column below the same key",
      'aliases:\n    headers:\n        jobs.female: ["Nữ"]\ndates: {}\n',
      header,
      ["        jobs.placed:", '          - "Tổng số LĐ"'],
    ],
    [
      "a list as far left as its key",
      "aliases:\n  headers:\n    jobs.placed:\n    - Tổng\n",
      header,
      ['    - "Tổng số LĐ"'],
    ],
    ["keys in quotes", "\"files\":\n  'Bieu 1.csv':\n    time: 9/2022\n", exportOfFile, ["    export: jobs"]],
  ])("%s", (_, own, entry, added) => {
    const before = `${office}\n\n${own}`;
    const after = addToReportYamlIfSafe(before, { accepted: [entry] });
    expect(listAddedLines(before, after ?? "")).toEqual(added);
  });

  test.each([
    ["in braces", "aliases: { headers: { jobs.placed: [Tổng] } }\n", header],
    ["in brackets", "aliases:\n  headers:\n    jobs.placed: [Tổng]\n", header],
    ["a text that looks like keys", "exports:\n  jobs:\n    absent: |\n      files:\n", unit],
  ])("%s: nothing is added, or rightly", (_, own, entry) => {
    const before = `${office}\n\n${own}`;
    const after = addToReportYamlIfSafe(before, { accepted: [entry] });
    if (after !== undefined) expect(after.startsWith(before.trimEnd())).toBe(true);
    else expect(renderLinesToPaste({ accepted: [entry] })).toContain(entry.line);
  });

  test("lines of Windows stay lines of Windows", () => {
    const before = `${office}\n`.replaceAll("\n", "\r\n");
    const after = addToReportYamlIfSafe(before, { accepted: [header, unit] });
    expect(after?.replaceAll("\r\n", "")).not.toContain("\n");
    expect(after).toContain('      - "Tổng số LĐ"\r\n');
  });
});

describe("names of places", () => {
  test.each([
    ['  - { code: "372", name: huyện Nho Quan } # của tỉnh', ', aliases: ["Nho Quan (huyện)"] # của tỉnh'],
    ['  - { code: "372", name: huyện Nho Quan, aliases: [H. NQ] }', 'aliases: [H. NQ, "Nho Quan (huyện)"] }'],
    ['  - code: "372"\n    name: huyện Nho Quan', '    aliases: ["Nho Quan (huyện)"]\n    name:'],
    ['  - code: "372"\n    name: huyện Nho Quan\n    aliases: [H. NQ]', '[H. NQ, "Nho Quan (huyện)"]'],
  ])("%s", (line, added) => {
    const before = office.replace('  - { code: "372", name: huyện Nho Quan }', line);
    const after = addToReportYamlIfSafe(before, { accepted: [placeName] });
    expect(after?.replace("] } #", "] #")).toContain(added);
  });
});

describe("questions", () => {
  const open = [unitQuestion, exportQuestion];
  const asked = addToReportYaml(office, { accepted: [], open });

  test("stand once, however often they are asked", () => {
    expect(asked).toContain("  # job-loans.amount: triệu đồng");
    expect(addToReportYamlIfSafe(asked, { accepted: [], open })).toBe(asked);
  });

  test("go away with their answers; what somebody wrote below them stays", () => {
    const own = asked.replace("  # job-loans.amount: đồng", "  # hỏi chị Hoa\n  # job-loans.amount: đồng");
    const answers = { accepted: [unit, exportOfFile], answered: open };
    const answered = addToReportYamlIfSafe(own, answers);
    expect(answered).not.toContain("# hỏi: ");
    expect(answered).not.toContain('"?"');
    expect(answered).toContain("  # hỏi chị Hoa\n  # job-loans.amount: đồng\n  job-loans.amount: triệu đồng");
    expect(answered).toContain('  "Bieu 1.csv":\n    export: jobs');
  });
});
