/** Renders the same table with the docx package: node annex-docx.mjs ROWS FILE prints the milliseconds of a warm run. */
import { writeFileSync } from "node:fs";
import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

const [rows, file] = process.argv.slice(2);
const widths = [6, 44, 14, 12, 12, 12];
const header = ["STT", "Nội dung", "Đơn vị tính", "Kế hoạch", "Thực hiện", "Tỷ lệ"];

await Packer.toBuffer(buildDocument(Number(rows)));
const start = performance.now();
const bytes = await Packer.toBuffer(buildDocument(Number(rows)));
console.log(performance.now() - start);
writeFileSync(file, bytes);

function buildDocument(count) {
  const body = Array.from({ length: count }, (_, index) => [
    String(index + 1),
    `Số người được hỗ trợ, đợt ${index + 1}`,
    "người",
    String(1000 + index),
    String(900 + index),
    "90,5%",
  ]);
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [buildRow(header, true), ...body.map((texts) => buildRow(texts, false))],
  });
  return new Document({
    styles: { default: { document: { run: { font: "Times New Roman", size: 24 } } } },
    sections: [{ children: [table] }],
  });
}

function buildRow(texts, isHeader) {
  const children = texts.map((text, column) => {
    const alignment = /^\d/.test(text) ? AlignmentType.RIGHT : AlignmentType.LEFT;
    return new TableCell({
      width: { size: widths[column], type: WidthType.PERCENTAGE },
      children: [new Paragraph({ alignment, children: [new TextRun({ text, bold: isHeader })] })],
    });
  });
  return new TableRow({ tableHeader: isHeader, cantSplit: true, children });
}
