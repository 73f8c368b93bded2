/** "None of these" is an answer: it is written into report.yaml, and no later run asks again. */
import { expect, test } from "vitest";
import type { ExportFile } from "../../../src/exports/source.ts";
import { collectProposals } from "../../../src/starter/proposals/collect-proposals.ts";
import type { Decide } from "../../../src/starter/proposals/decision.ts";
import { createDraftReader } from "../../../src/starter/proposals/draft-office.ts";
import { addToReportYaml } from "../../../src/starter/proposals/entries-yaml.ts";
import { isDenialWritten } from "../../../src/starter/proposals/questions/written-questions.ts";
import { requirePeriod } from "../../support/figures/figures.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";
import { sampleReportYaml } from "./new-office.ts";

const period = requirePeriod("9m-2022");

/** Proposes for the files; every doubt is denied. */
async function propose(files: readonly ExportFile[], reportYaml: string) {
  const asked: string[] = [];
  const deny: Decide = async (proposals) =>
    proposals.map((proposal) => {
      const [answer] = proposal.answers;
      if (proposal.isCertain && answer) return { proposal, answer };
      asked.push(proposal.question);
      return { proposal, ...(proposal.kind === "export" ? { isLeftOut: true } : { isDenied: true }) };
    });
  const { leftOut, ...additions } = await collectProposals(files, {
    readContext: createDraftReader(reportYaml, { packCatalogue: labourCatalogue, period }),
    decide: deny,
    isDeniedAlready: (proposal) => isDenialWritten(reportYaml.split("\n"), proposal),
  });
  return { asked, leftOut: leftOut.size, reportYaml: addToReportYaml(reportYaml, additions) };
}

function createFile(name: string, text: string): ExportFile {
  const bytes = new TextEncoder().encode(text);
  return { path: `data/${name}`, size: bytes.length, chunks: () => [bytes] };
}

test.each([
  [
    "a head that is no column",
    "tro-cap-uu-dai-2022.csv",
    "Tháng duyệt hồ sơ;Huyện/Thành phố;Số người đang hưởng;Kinh phí chi trả (triệu đồng)\n9/2022;huyện Kim Sơn;1.250;2.310,5\n9/2022;huyện Yên Mô;950;1.710,25\n",
    0,
  ],
  [
    "a file that is no export",
    "Bieu 4.csv",
    "Huyện Nho Quan\nTháng;Số đối tượng;Kinh phí chi trả (triệu đồng)\n9/2022;10;5,5\n",
    1,
  ],
])("%s is asked about once", async (_, name, text, leftOut) => {
  const files = [createFile(name, text)];
  const first = await propose(files, await sampleReportYaml());
  expect(first).toMatchObject({ asked: [expect.any(String)], leftOut });
  expect(first.reportYaml).toContain(`# không hỏi lại (xóa dòng này để được hỏi): ${first.asked[0]}`);
  expect(await propose(files, first.reportYaml)).toEqual({ ...first, asked: [] });
});
