/** The files of the guide that change words of the pack without a copy are read as it says. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCatalogue } from "../../src/catalogue/read-catalogue.ts";
import { listLayers, overlayPack } from "../../src/workspace/packs/overlay-pack.ts";
import { readPackLayers } from "../../src/workspace/packs/pack-layers.ts";

const guide = readFileSync("HUONG-DAN.md", "utf8");
const [, section = ""] = /^### Sửa vài chỗ mà không chép cả tệp\n([\s\S]*?)^### /m.exec(guide) ?? [];
const [, yaml = ""] = /```yaml\n([\s\S]*?)```/.exec(section) ?? [];
const sentences = (section.match(/^ {4}.*$|^$/gm) ?? []).join("\n").replace(/^ {4}/gm, "").trim();

test("sentences, a head, a name and an indicator", () => {
  const { layers } = readPackLayers("", "labour", [
    { path: "parts/employment.sua.hbs", text: sentences },
    { path: "sectors/employment.sua.yaml", text: yaml },
  ]);
  if (!layers) throw new Error("no pack");
  const { pack, issues } = overlayPack(listLayers(layers));
  expect(issues).toEqual([]);
  const part = pack.find(({ path }) => path === "parts/employment.hbs")?.text ?? "";
  expect(part).toContain("\n### Giáo dục nghề nghiệp, đào tạo nghề\n");
  expect(part).toContain("\n{{> labour-relations}}\nCâu cơ quan thêm vào dưới dòng ấy.\n");

  const { catalogue, issues: catalogueIssues } = readCatalogue(pack);
  expect(catalogueIssues).toEqual([]);
  const sector = catalogue?.sectors.find(({ id }) => id === "employment");
  expect(sector?.indicators.find(({ id }) => id === "jobs")?.name).toBe(
    "Người lao động được giải quyết việc làm",
  );
  expect(sector?.indicators.map(({ id }) => id)).toContain("jobs.womenShare");
  const column = sector?.exports.find(({ id }) => id === "jobs")?.columns.find(({ id }) => id === "placed");
  expect(column?.headers).toContain("Số LĐ có việc làm");
});
