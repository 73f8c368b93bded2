/** The names of Word files, as offices write them in report.yaml. */
import { expect, test } from "vitest";
import type { Locality, Office } from "../../src/catalogue/office/office.ts";
import { formatWordFileName } from "../../src/workspace/word-file-name.ts";

const kimSon: Locality = { code: "376", name: "huyện Kim Sơn", aliases: [] };
const hoaLu: Locality = {
  ...{ code: "374", name: "huyện Hoa Lư", aliases: [] },
  office: { documents: { "bao-cao": { file: "Báo cáo của phòng {period}" } } },
};

test.each<[file: string | undefined, ofTerritory: string, ofKimSon: string]>([
  [undefined, "bao-cao.docx", "bao-cao-376.docx"],
  ["bao-cao-9-thang", "bao-cao-9-thang.docx", "bao-cao-9-thang-376.docx"],
  ["Báo cáo {period}", "Báo cáo 9m-2022.docx", "Báo cáo 9m-2022-376.docx"],
  ["Báo cáo {locality}", "Báo cáo tỉnh Ninh Bình.docx", "Báo cáo huyện Kim Sơn.docx"],
])("file: %s is %s, of a district %s; a district's own name stays", (file, ofTerritory, ofKimSon) => {
  const documents: Office["documents"] = file === undefined ? {} : { "bao-cao": { file } };
  const format = (locality?: Locality) =>
    formatWordFileName(
      { document: "bao-cao", period: "9m-2022", locality },
      { documents, territory: "tỉnh Ninh Bình" },
    );
  expect([format(), format(kimSon), format(hoaLu)]).toEqual([
    ofTerritory,
    ofKimSon,
    "Báo cáo của phòng 9m-2022.docx",
  ]);
});
