/** What is asked of tables that offices write: plans beside months, gifts by source, names of places under a signature, lines of a plan. */
import { expect, test } from "vitest";
import type { ExportFile } from "../../../src/exports/source.ts";
import { collectProposals } from "../../../src/starter/proposals/collect-proposals.ts";
import type { Decide } from "../../../src/starter/proposals/decision.ts";
import { findAnswerOfExport, groupDoubts } from "../../../src/starter/proposals/doubt-groups.ts";
import { createDraftReader } from "../../../src/starter/proposals/draft-office.ts";
import type { Proposal } from "../../../src/starter/proposals/proposal.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";
import { sampleReportYaml } from "./new-office.ts";

const period = requirePeriod("9m-2022");
const readContext = createDraftReader(await sampleReportYaml(), { packCatalogue: labourCatalogue, period });

/** Answers every doubt by its first answer; tells what was asked, and written. */
async function answerAll(files: Readonly<Record<string, string>>) {
  const exports = Object.entries(files).map(([name, text]): ExportFile => {
    const bytes = new TextEncoder().encode(text);
    return { path: `data/${name}`, size: bytes.length, chunks: () => [bytes] };
  });
  const asked: string[] = [];
  const decide: Decide = async (proposals) =>
    proposals.flatMap((proposal) => {
      const [answer] = proposal.answers;
      if (!proposal.isCertain) asked.push(proposal.question);
      return answer ? [{ proposal, answer }] : [{ proposal }];
    });
  const { accepted } = await collectProposals(exports, { readContext, decide });
  return { asked, accepted: accepted.map(({ keys, line }) => `${keys.join(" ")} ${line}`) };
}

test("a plan, sums and percentages beside months are no columns to be asked for", async () => {
  const { asked } = await answerAll({
    "viec-lam-quy-2-2022.csv":
      "KẾT QUẢ GIẢI QUYẾT VIỆC LÀM QUÝ II NĂM 2022;;;;;;;\nHuyện, thị xã, TP;Kế hoạch năm;Thực hiện trong quý;;;Cộng quý;Lũy kế từ đầu năm;% so KH\n;;T4;T5;T6;;;\nhuyện Kim Sơn;100;10;20;30;60;90;90\nhuyện Yên Mô;10;1;2;3;6;9;90\n;;;;;;;\n;NGƯỜI LẬP BIỂU;;;TRƯỞNG PHÒNG;;;\n;Trần Văn An;;;Lê Thị Bình;;;\n",
  });
  expect(asked).toEqual([
    "Đọc viec-lam-quy-2-2022.csv theo dạng thời gian nằm ngang, đúng không?",
    "Tệp không có cột “Việc làm mới” (Kết quả giải quyết việc làm): cơ quan không có số liệu này?",
    "Tệp không có cột “Đi làm việc ở nước ngoài” (Kết quả giải quyết việc làm): cơ quan không có số liệu này?",
  ]);
});

test("gifts by source: what each merged cell means, and then the shape", async () => {
  const { asked, accepted } = await answerAll({
    "qua-nguoi-co-cong-27-7-2022.csv":
      "TẶNG QUÀ NGƯỜI CÓ CÔNG NHÂN DỊP 27/7/2022;;;;;;\nHuyện;Quà Chủ tịch nước;;Ngân sách tỉnh;;Tổng cộng;\n;Số suất;Trị giá (triệu đồng);Số suất;Trị giá (triệu đồng);Số suất;Trị giá (triệu đồng)\nhuyện Kim Sơn;10;3;20;10;30;13\nhuyện Yên Mô;1;0,3;2;1;3;1,3\n",
  });
  expect(asked[0]).toBe("“Quà Chủ tịch nước” ở hàng tiêu đề là “Nguồn kinh phí” nào?");
  expect(accepted).toContain('aliases texts merit-gifts.fund "Quà Chủ tịch nước": "Quà của Chủ tịch nước"');
  expect(accepted).toContain("exports merit-gifts shapes - { across: [fund, measure] }");
});

test("lines of a plan that are no indicators are left out; persons beside turns are asked about", async () => {
  const { asked, accepted } = await answerAll({
    "ke-hoach-2022.csv":
      "KẾ HOẠCH NĂM 2022;;\nChỉ tiêu;Đơn vị tính;Kế hoạch\nCao đẳng;Người;100\nGiảm tỷ lệ hộ nghèo;%;0,5\nLượt người được tuyển sinh, đào tạo;Người;5.000\n",
  });
  expect(asked).toEqual([
    "Chỉ tiêu “Cao đẳng” trong kế hoạch là chỉ tiêu nào?",
    "Chỉ tiêu “Giảm tỷ lệ hộ nghèo” trong kế hoạch là chỉ tiêu nào?",
    "Kế hoạch “Lượt người được tuyển sinh, đào tạo” ghi đơn vị “Người”, báo cáo tính bằng lượt người: số kế hoạch có tính như báo cáo không?",
  ]);
  expect(accepted).toContain('texts targets.indicator - "Cao đẳng"');
  expect(accepted).toContain('planUnits training.enrolled: "Người"');
});

test("sheets of one export with the same heads: what each counts is asked once for those with the same title, and written for each", async () => {
  const sheet = (title: string, year: number) =>
    `${title} NĂM ${year};;\nHuyện/Thành phố;Tháng 1;Tháng 2\nhuyện Kim Sơn;10;20\nhuyện Yên Mô;1;2\n`;
  const { accepted } = await answerAll({
    "tro-cap-xa-hoi-2021.csv": sheet("THEO DÕI TRỢ CẤP XÃ HỘI", 2021),
    "tro-cap-xa-hoi-2022.csv": sheet("THEO DÕI TRỢ CẤP XÃ HỘI", 2022),
    "tro-cap-xa-hoi-tien-2022.csv": sheet("KINH PHÍ CHI TRẢ TRỢ CẤP XÃ HỘI (triệu đồng)", 2022),
  });
  expect(accepted.filter((line) => line.includes("shape"))).toEqual([
    "files tro-cap-xa-hoi-2021.csv shape: { across: time, measure: people }",
    "files tro-cap-xa-hoi-2022.csv shape: { across: time, measure: people }",
    "files tro-cap-xa-hoi-tien-2022.csv shape: { across: time, measure: paid }",
  ]);
  // One of the files holds each of them.
  expect(accepted.filter((line) => /without (?:people|paid)/.test(line))).toEqual([]);
});

test("a plan of a fall is none of the rate; two indicators of like names show their exports", async () => {
  const { asked } = await answerAll({
    "ke-hoach-2022.csv":
      "KẾ HOẠCH NĂM 2022;;\nChỉ tiêu;Đơn vị tính;Kế hoạch\nMức giảm tỷ lệ hộ nghèo;%;1,5\nXuất khẩu lao động;Lao động;200\n",
  });
  expect(asked[0]).toBe("Chỉ tiêu “Mức giảm tỷ lệ hộ nghèo” trong kế hoạch là chỉ tiêu nào?");
});

test("a snapshot at the end of last year: its month is offered first", async () => {
  const { accepted } = await answerAll({
    "ho-ngheo.csv":
      "KẾT QUẢ RÀ SOÁT HỘ NGHÈO CUỐI NĂM 2021 VÀ KẾ HOẠCH NĂM 2022;;;\nHuyện/Thành phố;Tổng số hộ;Số hộ nghèo;Số hộ cận nghèo\nhuyện Kim Sơn;100;10;5\nhuyện Yên Mô;50;4;3\n",
  });
  expect(accepted).toContain("files ho-ngheo.csv time: 12/2021");
});

const buildDoubt = (question: string, keys: readonly string[], more: Partial<Proposal> = {}): Proposal => ({
  kind: "header",
  files: ["a.csv"],
  question,
  answers: [{ label: "Phải", entry: { keys, line: `- "${question}"` } }],
  isCertain: false,
  ...more,
});

test("doubts of one kind are answered together; a guess stays alone", () => {
  const first = buildDoubt("a", ["aliases", "headers", "jobs.placed"]);
  const second = buildDoubt("b", ["aliases", "headers", "job-loans.amount"]);
  const absent = buildDoubt("c", ["exports", "jobs", "without"]);
  const guess = buildDoubt("d", ["aliases", "headers", "jobs.women"], { isGuess: true });
  expect(groupDoubts([first, absent, second, guess])).toEqual([[first, second], [absent], [guess]]);
});

test("what was answered for all files of an export is not asked for its next file", () => {
  const doubt = buildDoubt("a", ["exports", "jobs", "without"]);
  expect(findAnswerOfExport(doubt, [undefined, doubt.answers[0]])).toBe(doubt.answers[0]);
  const ofFile = buildDoubt("a", ["files", "a.csv"]);
  expect(findAnswerOfExport(ofFile, [ofFile.answers[0]])).toBeUndefined();
});
