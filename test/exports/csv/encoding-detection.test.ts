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
    [
      "windows-1258",
      latin1("Huy\xEA\xF2n, t\xEAn, s\xF4\xEC, ng\xFD\xF5\xCCi, \xF0\xF4ng, c\xF4ng"),
      "windows-1258",
    ],
    ["VNI saved as UTF-8", Buffer.from("Xin chaøo caùc baïn, Toång coäng Huyeän"), "VNI"],
    ["UTF-8 with two foreign words", Buffer.from("Straße;café;1\n"), "UTF-8"],
    ["UTF-8 with as many Vietnamese words as others", Buffer.from("Straße;café;huyện;người\n"), "UTF-8"],
    ["UTF-8 with two NUL bytes", Buffer.from("a\0\0b"), "UTF-8"],
    [
      "UTF-8 whose sample ends within a letter",
      Buffer.from(`${"a".repeat(256 * 1024 - 1)}ệ${vietnamese}`),
      "UTF-8",
    ],
    ["VNI", latin1("Xin chaøo caùc baïn, Toång coäng Huyeän"), "VNI"],
  ])("%s", (_, bytes, expected) => {
    expect(detectEncodingOrProblem(bytes)).toMatchObject({ encoding: { name: expected } });
  });

  test.each([
    ["a workbook", "PK\x03\x04", "export-not-csv", { kind: "xlsx" }],
    ["an old workbook", "\xD0\xCF\x11\xE0", "export-not-csv", { kind: "xls" }],
    ["a PDF", "%PDF-1.7", "export-not-csv", { kind: "pdf" }],
    ["an archive", "Rar!", "export-not-csv", { kind: "archive" }],
    ["another archive", "7z\xBC\xAF", "export-not-csv", { kind: "archive" }],
    ["a packed file", "\x1F\x8B", "export-not-csv", { kind: "archive" }],
    ["a web page", "  <!DOCTYPE html>", "export-not-csv", { kind: "html" }],
    ["a table of a web page", "<TABLE>", "export-not-csv", { kind: "html" }],
    ["a web page in UTF-8", "\xEF\xBB\xBF<html>", "export-not-csv", { kind: "html" }],
    ["many foreign words", "Stra\xC3\x9Fe caf\xC3\xA9 gar\xC3\xA7on", "encoding-unclear", {}],
    ["NUL bytes", "a\0\0\0b", "export-not-csv", { kind: "binary" }],
    ["letters of no known encoding", "Huyen\n\xFF\xFE\x80\xC0", "encoding-unclear", {}],
  ])("%s is refused", (_, text, code, details) => {
    expect(detectEncodingOrProblem(latin1(text))).toMatchObject({ code, details });
  });

  test.each([
    ["Huyen\n\xFF\xFE\x80\xC0", 2],
    ["\xFD\xFE\x80\xC0", 1],
    ["a\nb\nc\xFF\xFE\x80\xC0", 3],
    ["PK\x03\x04", 1],
    ["a\0\0\0b", 1],
  ])("what is wrong with %j stands in line %i", (text, line) => {
    expect(detectEncodingOrProblem(latin1(text))).toMatchObject({ line });
  });

  test("letters of an old font that were saved as UTF-8 are decoded from UTF-8", () => {
    const detection = detectEncodingOrProblem(Buffer.from("thu thËp sè liÖu thèng kª lao ®éng"));
    expect(detection).toMatchObject({ encoding: { label: "utf-8" } });
  });
});
