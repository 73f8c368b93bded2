import type { PackFileState } from "../../workspace/packs/pack-files.ts";
import { renderTerminalTable } from "../terminal-table.ts";

interface ListedPackFile {
  readonly path: string;
  readonly state: PackFileState;
  /** False for a part that no document includes, and for a sector that pack.yaml does not name. */
  readonly isUsed: boolean;
  /** The office's file with changes: "sectors/employment.sua.yaml". */
  readonly changedBy?: string;
}

const stateLabels: Readonly<Record<PackFileState, string>> = {
  "built-in": "theo bản gốc",
  copied: "đã chép ra, chưa sửa",
  changed: "cơ quan đã sửa",
  amended: "cơ quan sửa từng chỗ",
  outdated: "cơ quan đã sửa; bản gốc nay đã khác",
  own: "của riêng cơ quan",
};

const groups: readonly (readonly [title: string, paths: RegExp])[] = [
  ["VĂN BẢN", /^documents\//],
  ["PHẦN DÙNG CHUNG", /^parts\//],
  ["LĨNH VỰC, CHỈ TIÊU", /^(?:pack\.yaml$|sectors\/)/],
];

export const packFileLegend =
  "Sửa vài chỗ: report template change TỆP · chép cả tệp ra để sửa: report template eject TỆP · xem đã sửa gì: report template diff TỆP · xem nguyên văn: report template show TỆP";

/** Renders the files of a pack in groups, with what the office has changed. */
export function renderPackFileTable(files: readonly ListedPackFile[]): string {
  const rows = groups.flatMap(([group, paths]) => {
    const listed = files.filter(({ path }) => paths.test(path));
    const lines = listed.map(({ path, state, isUsed, changedBy }) => [
      path,
      [
        `${stateLabels[state]}${changedBy === undefined ? "" : ` (${changedBy})`}`,
        ...(isUsed ? [] : ["không văn bản nào dùng"]),
      ].join("; "),
    ]);
    return lines.length > 0 ? [{ group }, ...lines] : [];
  });
  return renderTerminalTable(
    [
      { title: "Tệp", align: "left" },
      { title: "Tình trạng", align: "left" },
    ],
    rows,
  );
}
