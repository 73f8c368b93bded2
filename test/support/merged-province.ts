/**
 * The small workspace in a year in which its districts ended and its province was merged with another one: three districts up to June
 * 2025, four communes since. Rows name places without their rank where the month says which one is meant.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copySmallWorkspace } from "./run-command.ts";

const head = `pack: small
organisation: { superior: Ủy ban nhân dân tỉnh Ninh Bình, name: Sở Thử nghiệm, symbol: BC-STN, place: Ninh Bình }
signatory: { head: Giám đốc }
recipients: [Lãnh đạo Sở]
archive: VT
territory: tỉnh Ninh Bình
formerTerritories:
  - { until: 2025-06, name: tỉnh Ninh Bình }
  - { until: 2025-06, name: tỉnh Hà Nam }
localities:
  - { code: H1, name: huyện Kim Sơn, until: 2025-06, province: tỉnh Ninh Bình }
  - { code: H2, name: huyện Yên Mô, until: 2025-06, province: tỉnh Ninh Bình }
  - { code: H3, name: huyện Bình Lục, until: 2025-06, province: tỉnh Hà Nam }
  - { code: X1, name: xã Kim Sơn, from: 2025-07, province: tỉnh Ninh Bình }
  - { code: X2, name: xã Phát Diệm, from: 2025-07, province: tỉnh Ninh Bình }
  - { code: X3, name: xã Yên Mô, from: 2025-07, province: tỉnh Ninh Bình, predecessors: [H2] }
  - { code: X4, name: xã Bình Lục, from: 2025-07, province: tỉnh Hà Nam, predecessors: [H3] }
`;

const document = `---
kind: Báo cáo
title: Thử
needs: [gifts]
---
Việc làm {{exact "jobs"}}, {{compared "jobs"}}.
Cao nhất: {{highest "jobs"}}.

@annex Biểu theo địa phương
@localities columns=plan,lastYear,actual,change jobs

@annex Biểu đồ
@chart localities jobs
`;

/** In month 5 of 2025 Kim Sơn has 105, in month 8 the commune Kim Sơn has 18. */
const rowsOf2025 = [
  ...listRows(2025, [1, 6], { "Kim Sơn": 100, "Yên Mô": 200, "huyện Bình Lục": 300 }, true),
  ...listRows(2025, [7, 9], { "Kim Sơn": 10, "xã Phát Diệm": 20, "Yên Mô": 30, "xã Bình Lục": 40 }, true),
];

/** In every month of 2024 the same. */
const rowsOf2024 = listRows(2024, [1, 12], { "Kim Sơn": 90, "Yên Mô": 190, "huyện Bình Lục": 290 }, false);

function listRows(
  year: number,
  [first, last]: readonly [number, number],
  places: Readonly<Record<string, number>>,
  isRising: boolean,
): string[] {
  const months = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return months.flatMap((month) =>
    Object.entries(places).map(
      ([name, number]) => `${month}/${year};${name};${number + (isRising ? month : 0)}`,
    ),
  );
}

const plans = [
  "2025;Việc làm;huyện Kim Sơn;1000;người",
  "2025;Việc làm;huyện Yên Mô;2000;người",
  "2025;Việc làm;huyện Bình Lục;3000;người",
  "2025;Việc làm;xã Phát Diệm;100;người",
];

export interface MergedProvinceChoice {
  /** The rows of this year, in the place of the usual ones. */
  readonly rows?: readonly string[];
  /** False if last year has the rows of one of the two provinces only. */
  readonly isLastYearWhole?: boolean;
}

/** Writes the workspace and returns its folder. */
export function writeMergedProvince({
  rows = rowsOf2025,
  isLastYearWhole = true,
}: MergedProvinceChoice = {}): string {
  const folder = copySmallWorkspace();
  const writeTable = (name: string, heads: string, lines: readonly string[]) =>
    writeFileSync(join(folder, "data", name), `${[heads, ...lines].join("\n")}\n`);
  rmSync(join(folder, "data"), { recursive: true });
  mkdirSync(join(folder, "data"));
  const lastYear = rowsOf2024.filter((row) => isLastYearWhole || !row.includes("Bình Lục"));
  writeTable("viec-lam-2025.csv", "Tháng;Huyện;Số người", rows);
  writeTable("viec-lam-2024.csv", "Tháng;Huyện;Số người", lastYear);
  writeTable("ke-hoach-2025.csv", "Năm;Chỉ tiêu;Huyện;Kế hoạch;Đơn vị tính", plans);
  writeFileSync(join(folder, "report.yaml"), head);
  writeFileSync(join(folder, "templates", "documents", "bao-cao.hbs"), document);
  return folder;
}
