/** The menu of a workspace as a table: what is known of it, what it offers, and the command of each entry. */
import { describe, expect, test } from "vitest";
import { parsePeriod } from "../../../src/period.ts";
import { buildBrokenMenu, buildFirstMenu } from "../../../src/screen/menu/first-menu.ts";
import {
  formatTypedCommand,
  type Menu,
  type MenuEntry,
  shortenLabel,
} from "../../../src/screen/menu/menu.ts";
import {
  buildWorkspaceMenu,
  type PeriodSituation,
  type WorkspaceSituation,
} from "../../../src/screen/menu/workspace-menu.ts";

function buildPeriod(id: string, change: Partial<PeriodSituation> = {}): PeriodSituation {
  const period = parsePeriod(id);
  if (!period) throw new Error(id);
  const whole = { complete: 3, due: 3 };
  return { period, hasData: true, shares: { sectors: whole, localities: whole }, paths: [], ...change };
}

const office: WorkspaceSituation = {
  agency: "Sở Lao động - Thương binh và Xã hội, tỉnh Ninh Bình",
  folder: "ninh-binh",
  otherDocuments: ["thong-cao"],
  periods: [buildPeriod("9m-2022")],
};

/** "Lập báo cáo … ← report generate …"; entries of a list stand below it. */
function printEntries(entries: readonly MenuEntry[], indent = ""): string[] {
  return entries.flatMap(({ label, step }) => {
    if (step.kind === "list") return [`${indent}${label}`, ...printEntries(step.entries, `${indent}  `)];
    const meaning =
      step.kind === "run" ? step.commands.map(formatTypedCommand).join(" + ") : Object.values(step).join(" ");
    return [`${indent}${label} ← ${meaning}`];
  });
}

function printMenu({ lines, entries }: Menu): string[] {
  return [...lines, ...printEntries(entries)];
}

describe("a workspace", () => {
  test("with all data and no report", () => {
    expect(printMenu(buildWorkspaceMenu(office))).toEqual([
      "Sở Lao động - Thương binh và Xã hội, tỉnh Ninh Bình",
      "Thư mục: ninh-binh",
      "Kỳ gần nhất có số liệu: 9 tháng đầu năm 2022",
      "  Số liệu    đủ 3/3 lĩnh vực, 3/3 địa phương",
      "  Báo cáo    chưa lập",
      "Lập báo cáo 9 tháng đầu năm 2022 ← report generate --period 9m-2022",
      "Xem còn thiếu gì ← report status --period 9m-2022",
      "Kiểm tra số liệu, nêu mọi lỗi ← report check --period 9m-2022",
      "Xem số liệu (mở trang trong trình duyệt) ← report view --period 9m-2022 + report open 9m-2022 --page",
      "Lập văn bản khác của kỳ này",
      "  thong-cao ← report generate --period 9m-2022 --document thong-cao",
      "  Quay lại ← back",
      "Mở tệp hoặc thư mục",
      "  Thư mục số liệu (data) ← report open data",
      "  Phần viết bằng lời (narrative) ← report open narrative",
      "  Khai báo của cơ quan (report.yaml) ← report open report.yaml",
      "  Quay lại ← back",
      "Kiểm tra máy (gửi người phụ trách máy) ← report doctor",
      "Thoát ← leave",
    ]);
  });

  test("with a report, what was edited can be verified, and what was made is opened first", () => {
    const paths = ["out/9m-2022/bao-cao.docx", "out/9m-2022/so-lieu.pdf"];
    const periods = [
      buildPeriod("9m-2022", { report: "bao-cao.docx", paths }),
      buildPeriod("6m-2022", { paths: ["out/6m-2022/Báo cáo.docx"] }),
    ];
    const printed = printMenu(buildWorkspaceMenu({ ...office, periods }));
    expect(printed).toContain("  Báo cáo    đã lập: bao-cao.docx");
    expect(printed).toContain(
      "Soát chỗ ngắt trang của báo cáo (lâu hơn) ← report check --period 9m-2022 --pages",
    );
    expect(printed.slice(5, 7)).toEqual([
      "Mở báo cáo đã lập ← report open 9m-2022",
      "Lập lại báo cáo 9 tháng đầu năm 2022 ← report generate --period 9m-2022",
    ]);
    const verify = printed.indexOf("Kiểm tra bản Word đã sửa");
    expect(printed.slice(verify, verify + 3)).toEqual([
      "Kiểm tra bản Word đã sửa",
      "  out/9m-2022/bao-cao.docx ← report verify out/9m-2022/bao-cao.docx",
      '  out/6m-2022/Báo cáo.docx ← report verify "out/6m-2022/Báo cáo.docx"',
    ]);
    expect(printed).toContain("  Thư mục văn bản của kỳ ← report open 9m-2022 --folder");
  });

  test.each([
    [{ complete: 2, due: 5 }, { complete: 0, due: 8 }, "mới đủ 2/5 lĩnh vực, 0/8 địa phương"],
    [{ complete: 1, due: 1 }, { complete: 0, due: 0 }, "đủ 1/1 lĩnh vực"],
    [{ complete: 0, due: 0 }, { complete: 0, due: 0 }, "không có biểu nào phải gửi hằng tháng"],
  ])("says of %j and %j what lacks, also where another period is chosen", (sectors, localities, words) => {
    const periods = [buildPeriod("9m-2022"), buildPeriod("q3-2022", { shares: { sectors, localities } })];
    const first = printMenu(buildWorkspaceMenu({ ...office, periods }));
    expect(first).toContain(`  Quý III năm 2022: ${words} ← period q3-2022`);
    const chosen = printMenu(buildWorkspaceMenu({ ...office, periods }, "q3-2022"));
    expect(chosen.slice(2, 4)).toEqual(["Kỳ đang chọn: quý III năm 2022", `  Số liệu    ${words}`]);
  });

  test.each([
    [
      [buildPeriod("9m-2022", { hasData: false })],
      ["Kiểm tra số liệu, nêu mọi lỗi ← report check --period 9m-2022"],
    ],
    [[], []],
  ])("without data begins with data and report.yaml", (periods, check) => {
    expect(printMenu(buildWorkspaceMenu({ ...office, periods }))).toEqual([
      "Sở Lao động - Thương binh và Xã hội, tỉnh Ninh Bình",
      "Thư mục: ninh-binh",
      "Chưa có số liệu nào trong thư mục data.",
      "Mở thư mục data để chép số liệu ← report open data",
      "Mở report.yaml để điền tên người ký ← report open report.yaml",
      ...check,
      "Kiểm tra máy (gửi người phụ trách máy) ← report doctor",
      "Thoát ← leave",
    ]);
  });

  test("with a broken declaration leads to its file", () => {
    expect(printMenu(buildBrokenMenu("ninh-binh")).slice(2, 4)).toEqual([
      "Mở report.yaml để sửa ← report open report.yaml",
      "Đã sửa, đọc lại ← back",
    ]);
  });
});

describe("no workspace", () => {
  test("an empty folder: a new one, or the sample", () => {
    const menu = buildFirstMenu({ workspaces: [], handedIn: [] });
    expect(printMenu(menu)).toEqual([
      "Chưa có thư mục làm việc ở đây (không có report.yaml).",
      "Lập thư mục làm việc mới ← report init so-ket",
      "Xem thử với số liệu mẫu ← report init so-lieu-mau --sample",
      "Kiểm tra máy (gửi người phụ trách máy) ← report doctor",
      "Thoát ← leave",
    ]);
  });

  test("workspaces below come first, files of the office may be read", () => {
    const menu = buildFirstMenu({
      workspaces: ["so-lieu-mau", "so-ket"],
      handedIn: [".", "Số liệu các huyện"],
    });
    expect(printMenu(menu).slice(2, 9)).toEqual([
      "Vào thư mục so-lieu-mau ← workspace so-lieu-mau",
      "Vào thư mục so-ket ← workspace so-ket",
      "Lập thư mục làm việc mới ← report init so-ket-2",
      "Lập từ các tệp Excel, CSV đã có",
      "  Thư mục này ← report init so-ket-2 --from .",
      '  Số liệu các huyện ← report init so-ket-2 --from "Số liệu các huyện"',
      "  Quay lại ← back",
    ]);
  });
});

test("no line is wider than 58 columns, and the end of a long name stays", () => {
  const long = `out/9m-2022/Báo cáo ${"rất ".repeat(20)}dài (2).docx`;
  const periods = [buildPeriod("9m-2022", { report: "bao-cao.docx", paths: [long] })];
  const menu = buildWorkspaceMenu({ ...office, agency: "Sở Lao động ".repeat(12).trim(), periods });
  const collect = (entries: readonly MenuEntry[]): string[] =>
    entries.flatMap(({ label, step }) => [
      `> ${shortenLabel(label)}`,
      ...(step.kind === "list" ? collect(step.entries) : []),
    ]);
  for (const line of [...menu.lines, ...collect(menu.entries)]) expect(line.length).toBeLessThanOrEqual(58);
  expect(shortenLabel(long)).toMatch(/^out\/9m-2022\/Báo.*….*dài \(2\)\.docx$/);
});
