/** What cells alone do not prove is asked: places and months of something else, money in several units. */
import { expect, test } from "vitest";
import type { ExportFile } from "../../../src/exports/source.ts";
import { collectProposals, decideWithoutAsking } from "../../../src/starter/proposals/collect-proposals.ts";
import { createDraftReader } from "../../../src/starter/proposals/draft-office.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";
import { sampleReportYaml } from "./new-office.ts";

const period = requirePeriod("9m-2022");
const readContext = createDraftReader(await sampleReportYaml(), { packCatalogue: labourCatalogue, period });

async function propose(files: Readonly<Record<string, string>>) {
  const exports = Object.entries(files).map(([name, text]): ExportFile => {
    const bytes = new TextEncoder().encode(text);
    return { path: `data/${name}`, size: bytes.length, chunks: () => [bytes] };
  });
  const { accepted, open } = await collectProposals(exports, { readContext, decide: decideWithoutAsking });
  return {
    accepted: accepted.map(({ keys, line }) => `${keys.join(" ")} ${line}`),
    asked: open.map(({ question }) => question),
    alone: open.flatMap(({ question, isGuess }) => (isGuess ? [question] : [])),
    answers: open.map(({ answers }) => answers[0]?.entry.keys.join(" ")),
  };
}

const allowance = (time: string, place: string) =>
  `${time};${place};Số người đang hưởng;Kinh phí chi trả (triệu đồng)\n9/2022;huyện Kim Sơn;1.250;2.310,5\n9/2022;huyện Yên Mô;950;1.710,25\n`;

test.each([
  ["Thời gian báo cáo", "Tên đơn vị"],
  ["Kỳ", "Huyện, thị xã, TP"],
])("%s; %s: times and places of the report are certain", async (time, place) => {
  const { accepted, asked } = await propose({ "tro-cap-uu-dai-2022.csv": allowance(time, place) });
  expect(asked).toEqual([]);
  expect(accepted).toHaveLength(2);
});

test.each([
  [
    "Tháng duyệt hồ sơ",
    "Địa phương",
    "Cột “Tháng duyệt hồ sơ” có phải là “Tháng” (Trợ cấp ưu đãi hằng tháng) không?",
  ],
  ["Tháng", "Quê quán", "Cột “Quê quán” có phải là “Huyện/Thành phố” (Trợ cấp ưu đãi hằng tháng) không?"],
])("%s; %s: of something else, perhaps, though no other column holds them", async (time, place, question) => {
  const { asked } = await propose({ "tro-cap-uu-dai-2022.csv": allowance(time, place) });
  expect(asked).toEqual([question]);
});

const loans = (head: string, amounts: readonly string[]) =>
  `Tháng;Huyện/Thành phố;Số dự án;Số lao động được vay vốn;${head}\n${amounts
    .map((amount, index) => `${index + 1}/2022;huyện Kim Sơn;12;15;${amount}\n`)
    .join("")}`;

test("one question of units for files alike, one more for each that is otherwise", async () => {
  const { asked, answers } = await propose({
    "vay-von-quy-1.csv": loans("Số tiền cho vay", ["450", "520", "610"]),
    "vay-von-quy-2.csv": loans("Số tiền cho vay", ["480", "95", "125"]),
    "vay-von-quy-3.csv": loans("Số tiền cho vay", ["450.000.000", "520.000.000"]),
  });
  expect(asked).toEqual([
    "Cột “Số tiền cho vay” tính bằng đơn vị nào?",
    "Cột “Số tiền cho vay” tính bằng đơn vị nào trong tệp vay-von-quy-3.csv?",
  ]);
  expect(answers).toEqual(["units", "files vay-von-quy-3.csv units"]);
});

test("the title decides the export; what the office does not have is asked, and a head that is no column of places", async () => {
  const file =
    "KẾT QUẢ TUYỂN SINH, ĐÀO TẠO NĂM 2022\nTháng;ĐVT;Trình độ;Số tuyển sinh;Số tốt nghiệp\n9/2022;người;Sơ cấp;1.250;950\n8/2022;người;Trung cấp;1.150;850\n";
  const { accepted, asked } = await propose({ "Bieu 3.csv": file });
  expect(accepted).toEqual(["files Bieu 3.csv export: training"]);
  expect(asked).toEqual([
    "Tệp không có cột “Có việc làm sau đào tạo” (Tuyển sinh, đào tạo giáo dục nghề nghiệp): cơ quan không có số liệu này?",
    "Bieu 3.csv là số liệu của địa phương nào?",
  ]);
});

test("a plan takes its year from the title; its indicators and the form of its numbers are asked", async () => {
  const file =
    "CHỈ TIÊU KẾ HOẠCH NĂM 2022\nSTT;Chỉ tiêu;ĐVT;Kế hoạch giao\n1;Tổng số lao động được giải quyết việc làm trong năm;người;34.000\n2;Trong đó: xuất khẩu lao động;người;3.400\n";
  const { asked } = await propose({ "Ke hoach nam.csv": file });
  expect(asked).toEqual([
    "“34.000” trong tệp Ke hoach nam.csv là số nào?",
    expect.stringContaining("“Tổng số lao động được giải quyết việc làm trong năm”"),
    expect.stringContaining("“Trong đó: xuất khẩu lao động”"),
  ]);
});

test("files with the same heads are asked about once", async () => {
  const file = (place: string) =>
    `${place}\nTháng;Số đối tượng;Kinh phí chi trả (triệu đồng)\n9/2022;10;5,5\n`;
  const { open } = await collectProposals(
    ["Nho Quan", "Kim Sơn"].map((name): ExportFile => {
      const bytes = new TextEncoder().encode(file(`Huyện ${name}`));
      return { path: `data/Bieu 4 - ${name}.csv`, size: bytes.length, chunks: () => [bytes] };
    }),
    {
      readContext,
      decide: async (proposals) => {
        for (const { kind, question } of proposals) if (kind === "export") questions.push(question);
        return decideWithoutAsking(proposals);
      },
    },
  );
  expect(questions).toEqual(["Bieu 4 - Nho Quan.csv và 1 tệp cùng tiêu đề là biểu nào?"]);
  expect(open.filter(({ kind }) => kind === "export").map(({ files }) => files)).toEqual([
    ["Bieu 4 - Nho Quan.csv"],
    ["Bieu 4 - Kim Sơn.csv"],
  ]);
});

const questions: string[] = [];

test("one month of a quarter is never offered as the column of a measure; what the months hold is asked for", async () => {
  const quarter =
    "Huyện/Thành phố;Thực hiện trong quý;;;Cộng quý\n;T1;T2;T3;\nhuyện Kim Sơn;10;20;30;60\nhuyện Yên Mô;1;2;3;6\n";
  const { answers, asked } = await propose({ "viec-lam-quy-1-2022.csv": quarter });
  expect(JSON.stringify([asked, answers])).not.toMatch(/T[123]”/);
  expect(asked[0]).toBe("Số trong viec-lam-quy-1-2022.csv là số nào?");
});

test("an export is asked by itself where the title is likest to another one", async () => {
  const table = [
    "QUÀ TẾT CHO ĐỐI TƯỢNG BẢO TRỢ XÃ HỘI, HỘ NGHÈO;;;;;",
    "Kinh phí: triệu đồng;;;;;",
    "TT;Đơn vị;Tết Tân Sửu 2021;;Tết Nhâm Dần 2022;",
    ";;Số suất;Kinh phí;Số suất;Kinh phí",
    "1;huyện Kim Sơn;40;15;50;20",
    "2;huyện Yên Mô;30;12;35;14",
  ];
  const { alone } = await propose({ "Qua Tet BTXH.csv": table.join("\n") });
  expect(alone).toContain("Qua Tet BTXH.csv là biểu nào?");
});
