/** The documents of an office: each with its own symbol, addressees, recipients, signatory and file, from the disk to the archive. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { command as archive } from "../../src/commands/archive.ts";
import { command as batch } from "../../src/commands/batch.ts";
import { command as publish } from "../../src/commands/publish.ts";
import { command as refresh } from "../../src/commands/refresh.ts";
import { command as template } from "../../src/commands/template.ts";
import { command as verify } from "../../src/commands/verify.ts";
import { addOfficeDocuments, officeDocumentNames } from "../support/office-documents.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";
import { readWordText } from "../support/word/word-text.ts";

const period = "9m-2022";
const workspace = copySmallWorkspace();
addOfficeDocuments(workspace);
const written = await runInWorkspace(workspace, batch, {
  period: [period],
  documents: officeDocumentNames.join(","),
  localities: "372",
  quiet: true,
  json: true,
});
const paths = written.data.split("\n").map((line): string => JSON.parse(line).path);
const folder = join(workspace, "out", period);
const letter = join(folder, "Công văn việc làm 9m-2022 tỉnh Ninh Bình.docx");

test("a batch writes each to its own file", () => {
  expect([written.status, written.codes]).toEqual([0, []]);
  expect(paths.map((path) => basename(path))).toEqual([
    "Công văn việc làm 9m-2022 tỉnh Ninh Bình.docx",
    "to-trinh-9-thang.docx",
    "ke-hoach.docx",
    "thong-bao.docx",
    "Công văn việc làm 9m-2022 huyện Nho Quan.docx",
    "to-trinh-9-thang-372.docx",
    "ke-hoach-372.docx",
    "thong-bao-372.docx",
  ]);
});

/** The lines of a Word file that are not empty. */
function readLines(name: string): string[] {
  const lines = readWordText(join(folder, name)).split("\n");
  return lines.map((line) => line.replace(/ +/g, " ").trim()).filter((line) => line !== "");
}

const letterhead = (symbol: string, ...subject: readonly string[]) => [
  ...["ỦY BAN NHÂN DÂN TỈNH NINH BÌNH", "SỞ THỬ NGHIỆM"],
  ...["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
  ...[`Số: /${symbol}`, ...subject, "Ninh Bình, ngày …… tháng …… năm ……"],
];
const result = "Toàn tỉnh giải quyết việc làm cho 1.980 người";

test.each<[file: string, lines: readonly string[]]>([
  [
    "Công văn việc làm 9m-2022 tỉnh Ninh Bình.docx",
    [
      ...letterhead("STN-VP", "V/v báo cáo kết quả giải quyết việc làm 9 tháng đầu năm 2022"),
      "Kính gửi: Cục Việc làm.",
      `${result}, Sở kính báo cáo Cục Việc làm./.`,
      ...["Nơi nhận:", "- Như trên;", "- Lãnh đạo Sở;", "- Lưu: VT, VP."],
      ...["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "Trần Văn Mẫu"],
    ],
  ],
  [
    "to-trinh-9-thang.docx",
    [
      ...letterhead("TTr-STN"),
      ...["TỜ TRÌNH", "Về việc giao bổ sung chỉ tiêu giải quyết việc làm năm 2022"],
      "Kính gửi: Ủy ban nhân dân tỉnh Ninh Bình.",
      `${result}, Sở kính báo cáo Ủy ban nhân dân tỉnh Ninh Bình./.`,
      ...["Nơi nhận:", "- Như trên;", "- Lãnh đạo Sở;", "- Lưu: VT.", "GIÁM ĐỐC"],
    ],
  ],
  [
    "thong-bao.docx",
    [
      ...letterhead("TB-STN"),
      ...["THÔNG BÁO", "Kết quả giải quyết việc làm 9 tháng đầu năm 2022", `${result}./.`],
      ...["Nơi nhận:", "- Lãnh đạo Sở;", "- Lưu: VT.", "GIÁM ĐỐC"],
    ],
  ],
])("%s has the words of its kind (Decree 30/2020/NĐ-CP, forms 1.4 and 1.5)", (file, lines) => {
  expect(readLines(file)).toEqual(lines);
});

describe("a file under its own name", () => {
  test("is verified, refreshed and published by its records", async () => {
    const argument = letter;
    expect(await runInWorkspace(workspace, verify, { argument })).toMatchObject({ status: 0, codes: [] });
    expect(await runInWorkspace(workspace, refresh, { argument })).toMatchObject({ status: 0, codes: [] });
    expect(await runInWorkspace(workspace, publish, { argument })).toMatchObject({ status: 0, codes: [] });
  });

  test("is in the archive of its period, also as a published one", async () => {
    const { data, codes } = await runInWorkspace(workspace, archive, { period });
    expect(codes).toEqual([]);
    const names = Object.keys(unzipSync(readFileSync(join(workspace, data))));
    expect(names).toContain(`luu-tru-${period}/out/${period}/${basename(letter)}`);
    expect(names).toContain(`luu-tru-${period}/out/${period}/${basename(letter, ".docx")}.figures.json`);
  });
});

test("the templates are right as they are", async () => {
  const { data, status } = await runInWorkspace(workspace, template, { argument: "check" });
  expect({ data, status }).toEqual({ data: "Các mẫu không có lỗi.", status: 0 });
});
