/** `pack: ../chung/bo-mau`: a pack in a folder beside the workspace, which several offices share. */
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { listLayers, overlayPack } from "../../../src/workspace/packs/overlay-pack.ts";
import { readPackLayers } from "../../../src/workspace/packs/pack-layers.ts";
import { readSharedPackFiles } from "../../../src/workspace/packs/shared-pack.ts";

/** A folder with a workspace and the given files beside it. */
function createFolders(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "so-ket-"));
  mkdirSync(join(folder, "workspace"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return join(folder, "workspace");
}

test.each([
  ["../chung/bo-mau", undefined],
  ["../chung/bo-mau/", undefined],
  ["..\\chung\\bo-mau", undefined],
  ["../chung/../chung/bo-mau", "pack-path"],
  ["../../chung/bo-mau", "pack-path"],
  ["/chung/bo-mau", "pack-path"],
  ["Z:\\chung\\bo-mau", "pack-path"],
  ["\\\\may-chu\\chung", "pack-path"],
  ["..", "pack-path"],
  ["./", "pack-path"],
  ["./bo-mau", "pack-folder-missing"],
  ["../chung/bo-mau/pack.yaml", "pack-folder-missing"],
])("%s: %s", (pack, code) => {
  const root = createFolders({ "chung/bo-mau/pack.yaml": "name: Chung\n" });
  const { files, issues } = readSharedPackFiles(root, pack);
  expect(issues.map((issue) => issue.code)).toEqual(code ? [code] : []);
  expect(files.map(({ path }) => path)).toEqual(code ? [] : ["pack.yaml"]);
});

test("a link that leads out of the folder is not followed", () => {
  const root = createFolders({ "chung/bo-mau/pack.yaml": "name: Chung\n", "khac/a.hbs": "Câu.\n" });
  mkdirSync(join(root, "../chung/bo-mau/parts"));
  symlinkSync(join(root, "../khac/a.hbs"), join(root, "../chung/bo-mau/parts/a.hbs"));
  const { files, issues } = readSharedPackFiles(root, "../chung/bo-mau");
  expect(issues).toMatchObject([{ code: "pack-link-outside", file: "../chung/bo-mau/parts/a.hbs" }]);
  expect(files).toEqual([]);
});

test("a shared pack changes the program's, and the office changes both", () => {
  const root = createFolders({
    "chung/bo-mau/pack.yaml": "extends: labour\nversion: 2025.2\nchanges: { 2025.2: Thêm một câu }\n",
    "chung/bo-mau/parts/lead.hbs": "Câu chung.\n",
    "chung/bo-mau/sectors/general.sua.yaml": "name: Chung\n",
    "chung/bo-mau/parts/poverty.sua.hbs": "@find\n### Giảm nghèo\n@replace\n### Giảm nghèo bền vững\n",
  });
  const ownFiles = [
    { path: "parts/lead.sua.hbs", text: "@find\nCâu chung.\n@after\nCâu riêng.\n" },
    { path: "sectors/general.sua.yaml", text: "name: Riêng\n" },
  ];
  const { layers, issues } = readPackLayers(root, "../chung/bo-mau", ownFiles);
  expect(issues).toEqual([]);
  if (!layers) throw new Error("no layers");
  expect(layers.shared).toMatchObject({ version: "2025.2", changes: { "2025.2": "Thêm một câu" } });
  const { pack, issues: changeIssues } = overlayPack(listLayers(layers));
  const find = (path: string) => pack.find((file) => file.path === path);
  expect(find("parts/lead.hbs")?.text).toBe("Câu chung.\nCâu riêng.\n");
  expect(find("sectors/general.yaml")?.changes?.map(({ path }) => path)).toEqual([
    "../chung/bo-mau/sectors/general.sua.yaml",
    "templates/sectors/general.sua.yaml",
  ]);
  // The built-in part has no such heading: the pack below has changed, or somebody mistyped.
  expect(changeIssues).toMatchObject([
    { code: "change-text-missing", file: "../chung/bo-mau/parts/poverty.sua.hbs", line: 2 },
  ]);
});
