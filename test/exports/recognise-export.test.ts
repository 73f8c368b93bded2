import { describe, expect, test } from "vitest";
import { hasExportName, resolveExportDeclaration } from "../../src/exports/recognise-export.ts";
import type { Issue } from "../../src/issues/issue.ts";
import { createExportFile, sampleCatalogue, targetsDeclaration } from "../support/sample-export.ts";

const jobsHeader =
  '"Huyện, thị xã, thành phố",Tháng,Số người được giải quyết việc làm,Kinh phí (đồng),Diện tích,Ngày chốt số liệu,Ghi chú\n';
const jobsRow = "Nho Quan,9/2022,800,1500000,50.5,15/9/2022,\n";
const personsHeader = "Họ và tên,Ngày sinh,Số CCCD,Điện thoại,Huyện,Đối tượng,Ngày hưởng\n";

describe("the export of a file", () => {
  const recognise = (content: string, path: string): string | Issue => {
    const found = resolveExportDeclaration(createExportFile(content, path), sampleCatalogue);
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
      const found = resolveExportDeclaration(file, sampleCatalogue, files);
      return "declaration" in found ? found.declaration.id : found.issue.code;
    };
    expect(recogniseWith({ "chi-tieu.csv": { export: "persons" } })).toBe("persons");
    expect(recogniseWith({ "2022/chi-tieu.csv": { export: "jobs" } })).toBe("jobs");
    expect(recogniseWith({ "khac.csv": { export: "jobs" } })).toBe("targets");
  });

  test("export-unclear: two declarations have the same beginning", () => {
    const catalogue = { ...sampleCatalogue, targets: { ...targetsDeclaration, files: ["viec-lam"] } };
    const found = resolveExportDeclaration(createExportFile("", "data/viec-lam.csv"), catalogue);
    expect("issue" in found && found.issue.code).toBe("export-unclear");
  });
});

test.each([
  ["data/viec-lam-2022.xlsx", true],
  ["data/2022/Việc làm tháng 9.ods", true],
  ["data/viec-lam/ghi-chu.xlsx", false],
  ["data/ghi-chu.xlsx", false],
])("%s has the name of an export: %s", (path, expected) =>
  expect(hasExportName(path, sampleCatalogue)).toBe(expected),
);
