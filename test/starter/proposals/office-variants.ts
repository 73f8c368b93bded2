/**
 * The sample's files as other offices would hand them in: heads with their own words and abbreviations, file names of their own, a file
 * a district, a column of accumulated numbers beside the month, months across. What was changed is kept, to judge proposals by it.
 */
import { readFileSync } from "node:fs";
import type { ExportFile } from "../../../src/exports/source.ts";
import { sampleDataFolder, sampleDataPaths } from "../../support/figures/naive-sample-rows.ts";

export interface VariantFile extends ExportFile {
  /** The path of the sample's file that it was made of. */
  readonly original: string;
  /** The sample's head by the head of the variant. */
  readonly heads: ReadonlyMap<string, string>;
}

export interface OfficeVariant {
  readonly name: string;
  readonly files: readonly VariantFile[];
}

interface SampleTable {
  readonly titles: readonly string[][];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function parseTable(path: string): SampleTable {
  const lines = readFileSync(`${sampleDataFolder}/${path}`, "utf8")
    .replace(/^\uFEFF/, "")
    .split("\r\n")
    .filter((line) => line !== "")
    .map((line) => line.split(";"));
  const start = lines.findIndex((cells) => cells.every((cell) => cell !== ""));
  return { titles: lines.slice(0, start), head: lines[start] ?? [], rows: lines.slice(start + 1) };
}

function renderTable(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${rows.map((cells) => `${cells.join(";")}\r\n`).join("")}`);
}

/** A province that shortens the words of the field. */
const abbreviatedHeads: Readonly<Record<string, string>> = {
  Tháng: "Tháng, năm",
  "Huyện/Thành phố": "Tên huyện, thị, thành phố",
  "Địa bàn": "Tên huyện, thị, thành phố",
  "Số lao động được giải quyết việc làm": "Tổng số LĐ được GQVL",
  "Việc làm mới": "Số VL mới",
  "Đi làm việc ở nước ngoài": "XKLĐ (người)",
  "Lao động nữ": "Số LĐ nữ",
  "Số dự án": "Tổng số dự án",
  "Số lao động được vay vốn": "Số LĐ vay vốn",
  "Số tiền cho vay (triệu đồng)": "Tổng số tiền cho vay (tr.đ)",
  "Số người nộp hồ sơ": "Số người nộp HS",
  "Nộp hồ sơ hưởng TCTN": "Nộp HS hưởng TCTN",
  "Số người có quyết định hưởng": "Số người có QĐ hưởng",
  "Có quyết định hưởng TCTN": "Có QĐ hưởng TCTN",
  "Số tiền chi trả (triệu đồng)": "Tổng số tiền chi trả (tr.đ)",
  "Kinh phí chi trả (triệu đồng)": "KP chi trả (tr.đ)",
  "Kinh phí (nghìn đồng)": "KP (1.000đ)",
  "Kinh phí hỗ trợ (nghìn đồng)": "KP hỗ trợ (1.000 đồng)",
  "Số lượng": "SL",
  "Số hộ nghèo": "Số HN",
  "Số hộ cận nghèo": "Số HCN",
  "Số hồ sơ tiếp nhận": "Số HS tiếp nhận",
  "Số hồ sơ đã giải quyết": "Số HS đã giải quyết",
  "Số hồ sơ còn lại": "Số HS còn lại",
  "Trẻ em có hoàn cảnh đặc biệt": "TE có HCĐB",
  "Trẻ em được trợ giúp": "TE được trợ giúp",
};

/** A province with other words, and money without its unit. */
const otherHeads: Readonly<Record<string, string>> = {
  Tháng: "Thời gian",
  "Huyện/Thành phố": "Tên đơn vị hành chính",
  "Địa bàn": "Tên đơn vị hành chính",
  "Số lao động được giải quyết việc làm": "Tổng số người được tạo việc làm trong kỳ",
  "Việc làm mới": "Chỗ làm việc tăng thêm",
  "Đi làm việc ở nước ngoài": "Lao động đi làm việc có thời hạn ở nước ngoài",
  "Lao động nữ": "Nữ",
  "Số dự án": "Dự án được duyệt",
  "Số lao động được vay vốn": "Người vay",
  "Số tiền cho vay (triệu đồng)": "Vốn đã giải ngân",
  "Số người đang hưởng": "Đối tượng hưởng trợ cấp",
  "Kinh phí chi trả (triệu đồng)": "Tiền trợ cấp đã chi",
  "Tiếp nhận": "Hồ sơ nhận vào",
  "Đã giải quyết": "Hồ sơ trả kết quả",
  "Còn lại": "Hồ sơ tồn",
  "Trình độ đào tạo": "Cấp trình độ",
  "Trình độ": "Cấp trình độ",
  "Số tuyển sinh": "Học viên tuyển mới",
  "Tuyển sinh": "Học viên tuyển mới",
  "Trường hợp mai táng phí": "Hỗ trợ mai táng",
  "Hộ được trợ giúp khẩn cấp": "Hộ được cứu trợ",
  Dịp: "Lý do tặng",
  "Trị giá (đồng)": "Thành tiền",
};

/** The names of an office that numbers its forms; the titles still say what they are. */
function numberFiles(files: readonly VariantFile[]): VariantFile[] {
  return files.map((file, index) => ({
    ...file,
    path: `data/Bieu so ${String(index + 1).padStart(2, "0")}${/-(20\d\d)/.exec(file.path)?.[0] ?? ""}.csv`,
  }));
}

function renameHeads(heads: Readonly<Record<string, string>>): VariantFile[] {
  return sampleDataPaths.map((path) => {
    const { titles, head, rows } = parseTable(path);
    const renamed = head.map((name) => heads[name] ?? name);
    return buildFile(path, `data/${path}`, [...titles, renamed, ...rows], pairHeads(renamed, head));
  });
}

function buildFile(
  original: string,
  path: string,
  rows: readonly (readonly string[])[],
  heads: ReadonlyMap<string, string>,
): VariantFile {
  const bytes = renderTable(rows);
  return { original, path, heads, chunks: () => [bytes] };
}

function pairHeads(renamed: readonly string[], head: readonly string[]): Map<string, string> {
  return new Map(renamed.map((name, index) => [name, head[index] ?? name]));
}

/** One file a district, named by it, without a column of localities; other files stay. */
function splitByDistrict(): VariantFile[] {
  return sampleDataPaths.flatMap((path) => {
    const { titles, head, rows } = parseTable(path);
    const place = head.indexOf("Huyện/Thành phố");
    if (place < 0 || /targets|qua-bao-tro/.test(path)) return [toUnchangedFile(path)];
    const data = rows.filter((cells) => !cells.includes("Tổng cộng"));
    const names = [...new Set(data.map((cells) => cells[place] ?? ""))];
    const omitPlace = (cells: readonly string[]) => cells.filter((_, index) => index !== place);
    return names.map((name) => {
      const own = data.filter((cells) => cells[place] === name).map(omitPlace);
      const title = omitPlace(head).map((_, index) => (index === 0 ? `Đơn vị báo cáo: ${name}` : ""));
      const folder = path.replace(/[^/]*$/, "");
      const file = `${path.slice(folder.length).replace(/\.csv$/, "")} - ${name}.csv`;
      return buildFile(
        path,
        `data/${folder}${file}`,
        [...titles.map((cells) => cells.slice(0, head.length - 1)), title, omitPlace(head), ...own],
        pairHeads(head, head),
      );
    });
  });
}

function toUnchangedFile(path: string): VariantFile {
  const { titles, head, rows } = parseTable(path);
  return buildFile(path, `data/${path}`, [...titles, head, ...rows], pairHeads(head, head));
}

/** Below each head of a count stand the month and the numbers since January, as monthly forms have them. */
function addCumulativeColumns(): VariantFile[] {
  return sampleDataPaths.map((path) => {
    const { titles, head, rows } = parseTable(path);
    const isCounted = (name: string) =>
      /^(?:Số|Việc làm mới|Đi làm|Lượt)/.test(name) && !/đang|còn lại/i.test(name);
    const time = head.indexOf("Tháng");
    const place = head.indexOf("Huyện/Thành phố");
    if (time < 0 || !head.some(isCounted) || head.some((name) => /Nội dung|Trình độ|Dịp/.test(name)))
      return toUnchangedFile(path);
    const sums = new Map<string, number>();
    const upper = head.flatMap((name) => (isCounted(name) ? [name, ""] : [name]));
    const lower = head.flatMap((name) => (isCounted(name) ? ["Trong tháng", "Lũy kế từ đầu năm"] : [""]));
    const body = rows
      .filter((cells) => !cells.includes("Tổng cộng"))
      .map((cells) =>
        head.flatMap((name, index) => {
          const cell = cells[index] ?? "";
          if (!isCounted(name)) return [cell];
          const key = `${name} ${cells[place] ?? ""}`;
          const sum = (sums.get(key) ?? 0) + Number(cell.replaceAll(".", "").replace(",", "."));
          sums.set(key, sum);
          return [cell, sum.toLocaleString("vi-VN", { maximumFractionDigits: 1 })];
        }),
      );
    const heads = head.flatMap((name) => [
      [name, name] as const,
      [`${name.replace(/ \(.*\)$/, "")} Trong tháng`, name] as const,
    ]);
    return buildFile(path, `data/${path}`, [...titles, upper, lower, ...body], new Map(heads));
  });
}

/** The months of a year across, below the name of the numbers: for some tables with months and places. */
function putMonthsAcross(): VariantFile[] {
  return sampleDataPaths.map((path) => {
    const { titles, head, rows } = parseTable(path);
    const [time, place] = [head.indexOf("Tháng"), head.indexOf("Huyện/Thành phố")];
    const data = rows.filter((cells) => !cells.includes("Tổng cộng"));
    const measures = head.flatMap((name, index) =>
      [time, place].includes(index) || name === "STT" ? [] : [index],
    );
    if (time < 0 || place < 0 || measures.some((index) => !/^[\d.,]*$/.test(data[0]?.[index] ?? "x")))
      return toUnchangedFile(path);
    const months = [...new Set(data.map((cells) => cells[time] ?? ""))];
    if (months.length < 2 || !/viec-lam-20|ho-so-|tro-cap-xa-hoi/.test(path)) return toUnchangedFile(path);
    const places = [...new Set(data.map((cells) => cells[place] ?? ""))];
    const upper = [
      "Huyện/Thành phố",
      ...measures.flatMap((index) => months.map((_, at) => (at === 0 ? (head[index] ?? "") : ""))),
    ];
    const lower = [
      "",
      ...measures.flatMap(() => months.map((month) => (/^\d/.test(month) ? `Tháng ${month}` : month))),
    ];
    const body = places.map((name) => [
      name,
      ...measures.flatMap((index) =>
        months.map(
          (month) => data.find((cells) => cells[time] === month && cells[place] === name)?.[index] ?? "",
        ),
      ),
    ]);
    const padded = titles.map((cells) => [...cells, ...Array(upper.length).fill("")].slice(0, upper.length));
    return buildFile(path, `data/${path}`, [...padded, upper, lower, ...body], pairHeads(head, head));
  });
}

export const officeVariants: readonly OfficeVariant[] = [
  { name: "abbreviated heads", files: renameHeads(abbreviatedHeads) },
  { name: "other words, money without units", files: renameHeads(otherHeads) },
  { name: "files of their own names", files: numberFiles(renameHeads({})) },
  {
    name: "abbreviated heads in files of their own names",
    files: numberFiles(renameHeads(abbreviatedHeads)),
  },
  { name: "other words in files of their own names", files: numberFiles(renameHeads(otherHeads)) },
  { name: "one file a district", files: splitByDistrict() },
  { name: "accumulated columns beside the month", files: addCumulativeColumns() },
  { name: "months across", files: putMonthsAcross() },
];
