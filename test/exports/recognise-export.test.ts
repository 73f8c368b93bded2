import { describe, expect, test } from "vitest";
import { openExportSource } from "../../src/exports/open-source.ts";
import {
  findOnlyDeclarationMatchingHeader,
  hasExportName,
  resolveExportDeclarationOrIssue,
} from "../../src/exports/recognise-export.ts";
import type { Issue } from "../../src/issues/issue.ts";
import {
  createExportFile,
  personsDeclaration,
  sampleCatalogue,
  targetsDeclaration,
} from "../support/sample-export.ts";

const jobsHeader =
  '"Huyện, thị xã, thành phố",Tháng,Số người được giải quyết việc làm,Kinh phí (đồng),Diện tích,Ngày chốt số liệu,Ghi chú\n';
const jobsRow = "Nho Quan,9/2022,800,1500000,50.5,15/9/2022,\n";
const personsHeader = "Họ và tên,Ngày sinh,Số CCCD,Điện thoại,Huyện,Đối tượng,Ngày hưởng\n";

describe("the export of a file", () => {
  const recognise = (content: string, path: string): string | Issue => {
    const found = resolveExportDeclarationOrIssue(createExportFile(content, path), sampleCatalogue);
    return "issue" in found ? found.issue.code : found.declaration.id;
  };
  test.each([
    ["data/viec-lam-2022-09.csv", "", "jobs"],
    ["data/2022/Việc làm tháng 9.csv", "", "jobs"],
    ["data/VIEC_LAM.CSV", "", "jobs"],
    ["data/Chỉ tiêu 2022.csv", "", "targets"],
    ["data/bieu-1.csv", jobsHeader + jobsRow, "jobs"],
    ["data/bieu-2.csv", personsHeader, "persons"],
    ["data/bieu-3.csv", "a,b\n1,2\n", "export-unknown"],
  ])("%s", (path, content, expected) => {
    expect(recognise(content, path)).toBe(expected);
  });

  test("the office's word for a file goes before its name and its header", () => {
    const file = createExportFile(jobsHeader + jobsRow, "data/2022/chi-tieu.csv");
    const recogniseWith = (files: Record<string, { export: string }>) => {
      const found = resolveExportDeclarationOrIssue(file, sampleCatalogue, files);
      return "declaration" in found ? found.declaration.id : found.issue.code;
    };
    expect(recogniseWith({ "chi-tieu.csv": { export: "persons" } })).toBe("persons");
    expect(recogniseWith({ "2022/chi-tieu.csv": { export: "jobs" } })).toBe("jobs");
    expect(recogniseWith({ "khac.csv": { export: "jobs" } })).toBe("targets");
  });

  test("export-unclear: two declarations have the same beginning", () => {
    const catalogue = { ...sampleCatalogue, targets: { ...targetsDeclaration, files: ["viec-lam"] } };
    const found = resolveExportDeclarationOrIssue(createExportFile("", "data/viec-lam.csv"), catalogue);
    expect("issue" in found && found.issue.code).toBe("export-unclear");
  });
});

describe("the messages on files that are no export for sure", () => {
  const findMessage = (content: string, path: string, catalogue = sampleCatalogue) => {
    const found = resolveExportDeclarationOrIssue(createExportFile(content, path), catalogue);
    return "issue" in found ? `${found.issue.file}: ${found.issue.message}` : found.declaration.id;
  };
  test("the known exports are listed", () => {
    expect(findMessage("a,b\n", "data/bieu.csv")).toBe(
      "data/bieu.csv: Không nhận ra đây là biểu nào: tên tệp và hàng tiêu đề không khớp với biểu nào đã khai báo (“Giải quyết việc làm”, “Danh sách người có công”, “Chỉ tiêu kế hoạch”).",
    );
  });
  test("the exports that it may be are listed", () => {
    const catalogue = { ...sampleCatalogue, targets: { ...targetsDeclaration, files: ["viec-lam"] } };
    expect(findMessage("", "data/viec-lam.csv", catalogue)).toBe(
      "data/viec-lam.csv: Tệp có thể là nhiều biểu khác nhau: “Giải quyết việc làm”, “Chỉ tiêu kế hoạch”.",
    );
  });
  test("the longest beginning of a name decides", () => {
    const catalogue = {
      ...sampleCatalogue,
      targets: { ...targetsDeclaration, files: ["viec", "viec-lam-ke-hoach"] },
    };
    expect(findMessage("", "data/viec-lam-2022.csv", catalogue)).toBe("jobs");
    expect(findMessage("", "data/viec-lam-ke-hoach-2022.csv", catalogue)).toBe("targets");
    expect(findMessage("", "viec-2022.csv", catalogue)).toBe("targets");
  });
  test("a file that cannot be read is told", () => {
    const refused = Object.assign(new Error("EISDIR"), { code: "EISDIR", syscall: "read" });
    const chunks = (): Iterable<Uint8Array> => {
      throw refused;
    };
    const found = resolveExportDeclarationOrIssue({ path: "data/bieu.csv", chunks }, sampleCatalogue);
    expect("issue" in found && [found.issue.code, found.issue.file]).toEqual([
      "export-unreadable",
      "data/bieu.csv",
    ]);
  });
});

describe("the only export of which a file has all columns", () => {
  const find = (content: string, catalogue = sampleCatalogue) =>
    findOnlyDeclarationMatchingHeader(openExportSource(createExportFile(content)), catalogue)?.id;
  const twice = {
    ...sampleCatalogue,
    targets: { ...targetsDeclaration, columns: personsDeclaration.columns },
  };
  test.each([
    ["of the jobs", jobsHeader, sampleCatalogue, "jobs"],
    ["of the jobs, without an optional column", jobsHeader.replace(",Ghi chú", ""), sampleCatalogue, "jobs"],
    ["of the jobs, without a required one", jobsHeader.replace(",Diện tích", ""), sampleCatalogue, undefined],
    ["of persons", personsHeader, sampleCatalogue, "persons"],
    ["of two exports", personsHeader, twice, undefined],
    ["of none", "a,b\n", sampleCatalogue, undefined],
  ])("%s", (_, content, catalogue, expected) => expect(find(content, catalogue)).toBe(expected));
});

test.each([
  ["data/viec-lam-2022.xlsx", true],
  ["data/2022/Việc làm tháng 9.ods", true],
  ["data/viec-lam/ghi-chu.xlsx", false],
  ["data/ghi-chu.xlsx", false],
])("%s has the name of an export: %s", (path, expected) =>
  expect(hasExportName(path, sampleCatalogue)).toBe(expected),
);
