/** What a message shows of a file whose header nobody knows: never a row of a list, which may name persons. */
import { expect, test } from "vitest";
import { openCsvSource } from "../../../../src/exports/csv/csv-source.ts";
import { findSeenHead } from "../../../../src/exports/table/header/seen-head.ts";
import { createExportFile } from "../../../support/sample-export.ts";

function findHead(...lines: readonly string[]): string | undefined {
  const columns = [
    { id: "date", headers: ["Ngày giao"], type: "date", optional: false, cumulative: false },
  ] as const;
  const seen = findSeenHead(openCsvSource(createExportFile(`${lines.join("\n")}\n`)), { columns });
  return seen && `${seen.line}: ${seen.texts.join("|")}${seen.hasTimesAcross ? ", times across" : ""}`;
}

test.each([
  ["a column of row numbers", ["TT;Đơn vị;Số lượt"], "1: TT|Đơn vị|Số lượt"],
  ["two texts only", ["TT;Đơn vị"], undefined],
  ["a column of the export", ["ngày  giao;Việc;Hạn xử lý"], "1: ngày  giao|Việc|Hạn xử lý"],
  ["a title of two texts above", ["UBND TỈNH;;Biểu 2", ";;", "STT;Đơn vị;Số lượt"], "3: STT|Đơn vị|Số lượt"],
  ["blank cells between", [" TT ;;Đơn vị;  ;Số lượt"], "1: TT|Đơn vị|Số lượt"],
  ["a number among the texts", ["TT;Đơn vị;2022;Số lượt", "STT;Nơi;Lượt"], "2: STT|Nơi|Lượt"],
  ["three months", ["Đơn vị;Tháng 1;Tháng 2;Tháng 3"], "1: Đơn vị|Tháng 1|Tháng 2|Tháng 3, times across"],
  ["three months and nothing else", ["Tháng 1;Tháng 2;Tháng 3"], "1: Tháng 1|Tháng 2|Tháng 3, times across"],
  ["three quarters", ["Nơi;Quý I;Quý II;Quý III"], "1: Nơi|Quý I|Quý II|Quý III, times across"],
  ["two months", ["Đơn vị;Tháng 1;Tháng 2"], undefined],
  ["two months beside row numbers", ["TT;Tháng 1;Tháng 2"], "1: TT|Tháng 1|Tháng 2"],
  ["a list of persons without a header", ["Mẫu Một;Nho Quan;Thương binh", "Mẫu Hai;Gia Viễn;Con"], undefined],
  ["a header below a list", ["Mẫu Một;Nho Quan;Thương binh", "TT;Họ tên;Nơi"], "2: TT|Họ tên|Nơi"],
  ["nothing", [""], undefined],
])("%s", (_, lines, expected) => expect(findHead(...lines)).toBe(expected));
