import { describe, expect, test } from "vitest";
import { detectEncodingOrProblem } from "../../../src/exports/csv/encoding-detection.ts";

const latin1 = (text: string) => Buffer.from(text, "latin1");
const vietnamese = "Huyện, thị xã, thành phố;Tháng;Số người được giải quyết việc làm\n";

describe("the encoding of a file", () => {
  test.each([
    ["ASCII", Buffer.from("a;b\n1;2\n"), "UTF-8"],
    ["an empty file", Buffer.alloc(0), "UTF-8"],
    ["UTF-8", Buffer.from(vietnamese), "UTF-8"],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${vietnamese}`), "UTF-8"],
    ["UTF-8 with one damaged letter", Buffer.concat([Buffer.from(vietnamese), latin1("\xE1")]), "UTF-8"],
    ["UTF-16 LE", Buffer.from(`\uFEFF${vietnamese}`, "utf16le"), "UTF-16 LE"],
    ["UTF-16 BE", Buffer.from(`\uFEFF${vietnamese}`, "utf16le").swap16(), "UTF-16 BE"],
    ["TCVN3", latin1("thu thËp sè liÖu thèng kª lao ®éng"), "TCVN3 (ABC)"],
    ["TCVN3 saved as UTF-8", Buffer.from("thu thËp sè liÖu thèng kª lao ®éng"), "TCVN3 (ABC)"],
    ["VNI", latin1("Xin chaøo caùc baïn, Toång coäng Huyeän"), "VNI"],
  ])("%s", (_, bytes, expected) => {
    expect(detectEncodingOrProblem(bytes)).toMatchObject({ encoding: { name: expected } });
  });

  test.each([
    ["a workbook", "PK\x03\x04", "export-not-csv", { kind: "xlsx" }],
    ["an old workbook", "\xD0\xCF\x11\xE0", "export-not-csv", { kind: "xls" }],
    ["a PDF", "%PDF-1.7", "export-not-csv", { kind: "pdf" }],
    ["an archive", "Rar!", "export-not-csv", { kind: "archive" }],
    ["a web page", "  <!DOCTYPE html>", "export-not-csv", { kind: "html" }],
    ["NUL bytes", "a\0\0\0b", "export-not-csv", { kind: "binary" }],
    ["letters of no known encoding", "Huyen\n\xFF\xFE\x80\xC0", "encoding-unclear", {}],
  ])("%s is refused", (_, text, code, details) => {
    expect(detectEncodingOrProblem(latin1(text))).toMatchObject({ code, details });
  });
});
