import { describe, expect, test } from "vitest";
import { fillAndMarkContent } from "../../../src/document/filled-content.ts";
import { buildWordFile } from "../../../src/document/word-file.ts";
import { buildSampleContent } from "../../support/sample-document.ts";
import { readWordFile, writeAndReadWordFile } from "../../support/word/word-file-reader.ts";

describe("a chart in Word", () => {
  const source = "@chart months jobs.created\n@chart indicators jobs.created";

  test("labels are fixed Vietnamese texts, and the axis with its numbers is hidden", async () => {
    const xml = (await writeAndReadWordFile(buildSampleContent(source))).part("word/charts/chart1.xml");
    expect(xml.includes("<a:t>1.271</a:t>")).toBe(true);
    expect(xml.includes("…")).toBe(false);
    expect(/<c:valAx>.*?<\/c:valAx>/s.exec(xml)?.[0]).toContain('<c:delete val="1"/>');
  });

  test("columns are distinct without colour, and the language is Vietnamese", async () => {
    const xml = (await writeAndReadWordFile(buildSampleContent(source))).part("word/charts/chart2.xml");
    const fills = [...xml.matchAll(/<\/c:strRef><\/c:tx><c:spPr><a:(\w+Fill)(?: prst="(\w+)")?/g)].map(
      (match) => match.slice(1, 3),
    );
    expect(fills).toEqual([
      ["pattFill", "wdUpDiag"],
      ["solidFill", undefined],
      ["solidFill", undefined],
    ]);
    expect(xml.includes("en-US")).toBe(false);
  });

  test("the alternative text lists the data", async () => {
    const { body } = await writeAndReadWordFile(buildSampleContent(source));
    expect(body).toContain(
      "Biểu đồ cột. Lao động được giải quyết việc làm theo tháng, 9 tháng đầu năm 2022 (người). Tháng 1: Năm 2021 1.155, Năm 2022 1.271;",
    );
    expect(body).toContain("Tháng 7: Năm 2021 1.485, Năm 2022 …;");
  });

  test("a sentence replaces a chart without data", async () => {
    const { paragraphs } = await writeAndReadWordFile(buildSampleContent("@chart months merit.houses"));
    expect(paragraphs.at(-1)?.text).toBe(
      "(Nhà ở được hỗ trợ xây mới theo tháng, 9 tháng đầu năm 2022 (nhà): chưa có số liệu báo cáo)",
    );
  });

  test("the same content gives the same bytes, including the embedded workbooks", async () => {
    const first = (await buildWordFile(fillAndMarkContent(buildSampleContent(source)))).bytes;
    (await buildWordFile(fillAndMarkContent(buildSampleContent("@chart localities jobs.created")))).bytes;
    const second = (await buildWordFile(fillAndMarkContent(buildSampleContent(source)))).bytes;
    expect(readWordFile(first).names.filter((name) => name.endsWith(".xlsx"))).toHaveLength(2);
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });
});
