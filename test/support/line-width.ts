import { Document, Paragraph, TextRun } from "docx";
import { layoutDocument } from "docx/layout";

/** Measures a line of Times New Roman in millimetres, by the exact widths of the font. */
export function measureLineWidth(
  text: string,
  points: number,
  runFormatting: { bold?: boolean; italics?: boolean } = {},
): number {
  const run = new TextRun({ text, size: points * 2, font: "Times New Roman", ...runFormatting });
  const page = { size: { width: 31680, height: 16838 }, margin: { left: 0, right: 0 } };
  const document = new Document({
    sections: [{ properties: { page }, children: [new Paragraph({ children: [run] })] }],
  });
  const [first] = layoutDocument(document).pages[0]?.body ?? [];
  if (first?.type !== "paragraph") throw new Error(`"${text}" was not laid out`);
  return ((first.lines[0]?.textWidth ?? 0) / 96) * 25.4;
}
