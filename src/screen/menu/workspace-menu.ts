/** The menu of a workspace: what its data reach, what they lack, and what can be done with them. */
import type { ReportingShares } from "../../figures/reporting-shares.ts";
import { capitalizeFirst } from "../../language/capitalize.ts";
import { formatPeriodName } from "../../language/period-names.ts";
import { formatPeriodId, type Period } from "../../period.ts";
import {
  backEntry,
  buildListEntry,
  buildRunEntry,
  leaveEntry,
  type Menu,
  type MenuEntry,
  wrapName,
} from "./menu.ts";

export interface WorkspaceSituation {
  readonly agency: string;
  /** The name of its folder. */
  readonly folder: string;
  /** The documents of its pack besides the report: "thong-cao". */
  readonly otherDocuments: readonly string[];
  /** Those that the data reach, else those that texts are written for; the usual one first. */
  readonly periods: readonly PeriodSituation[];
}

export interface PeriodSituation {
  readonly period: Period;
  readonly hasData: boolean;
  readonly shares: ReportingShares;
  /** The name of the report's file where it has been made. */
  readonly report?: string;
  /** The documents in its folder of out/, relative to the current folder. */
  readonly paths: readonly string[];
}

/** Builds the list for a period, by default the first. */
export function buildWorkspaceMenu(situation: WorkspaceSituation, periodId?: string): Menu {
  const { agency, folder, periods } = situation;
  const chosen = periods.find(({ period }) => formatPeriodId(period) === periodId) ?? periods[0];
  const head = [...wrapName(agency), `Thư mục: ${folder}`];
  if (!chosen?.hasData)
    return {
      lines: [...head, "Chưa có số liệu nào trong thư mục data."],
      entries: [
        buildRunEntry("Mở thư mục data để chép số liệu", ["open", "data"]),
        buildRunEntry("Mở report.yaml để điền tên người ký", ["open", "report.yaml"]),
        ...(chosen ? [buildCheckEntry(chosen)] : []),
        doctorEntry,
        leaveEntry,
      ],
    };
  return {
    lines: [...head, ...describePeriod(chosen, chosen === periods[0])],
    entries: [
      ...listReportEntries(chosen),
      buildRunEntry("Xem còn thiếu gì", ["status", "--period", formatPeriodId(chosen.period)]),
      buildCheckEntry(chosen),
      ...listPageEntries(chosen),
      buildViewEntry(chosen),
      ...listDocumentEntries(situation, chosen),
      ...listVerifyEntries(periods),
      buildOpenEntry(chosen),
      ...listPeriodEntries(periods, chosen),
      doctorEntry,
      leaveEntry,
    ],
  };
}

function describePeriod({ period, shares, report }: PeriodSituation, isLatest: boolean): string[] {
  const title = isLatest ? "Kỳ gần nhất có số liệu" : "Kỳ đang chọn";
  return [
    `${title}: ${formatPeriodName(period)}`,
    `  Số liệu    ${describeShares(shares)}`,
    `  Báo cáo    ${report === undefined ? "chưa lập" : `đã lập: ${report}`}`,
  ];
}

/** "đủ 5/5 lĩnh vực, 8/8 địa phương"; a pack without monthly exports has nothing due. */
function describeShares({ sectors, localities }: ReportingShares): string {
  const shares = [
    { ...sectors, name: "lĩnh vực" },
    { ...localities, name: "địa phương" },
  ].filter(({ due }) => due > 0);
  if (shares.length === 0) return "không có biểu nào phải gửi hằng tháng";
  const isWhole = shares.every(({ complete, due }) => complete === due);
  const counts = shares.map(({ complete, due, name }) => `${complete}/${due} ${name}`).join(", ");
  return `${isWhole ? "đủ" : "mới đủ"} ${counts}`;
}

function listReportEntries({ period, report }: PeriodSituation): MenuEntry[] {
  const [id, name] = [formatPeriodId(period), formatPeriodName(period)];
  const generate = ["generate", "--period", id];
  if (report === undefined) return [buildRunEntry(`Lập báo cáo ${name}`, generate)];
  return [
    buildRunEntry("Mở báo cáo đã lập", ["open", id]),
    buildRunEntry(`Lập lại báo cáo ${name}`, generate),
  ];
}

function buildCheckEntry({ period }: PeriodSituation): MenuEntry {
  return buildRunEntry("Kiểm tra số liệu, nêu mọi lỗi", ["check", "--period", formatPeriodId(period)]);
}

/** Laying out the pages takes long, and has a use only once the text is there. */
function listPageEntries({ period, report }: PeriodSituation): MenuEntry[] {
  if (report === undefined) return [];
  const words = ["check", "--period", formatPeriodId(period), "--pages"];
  return [buildRunEntry("Soát chỗ ngắt trang của báo cáo (lâu hơn)", words)];
}

function buildViewEntry({ period }: PeriodSituation): MenuEntry {
  const id = formatPeriodId(period);
  return buildRunEntry(
    "Xem số liệu (mở trang trong trình duyệt)",
    ["view", "--period", id],
    ["open", id, "--page"],
  );
}

function listDocumentEntries({ otherDocuments }: WorkspaceSituation, { period }: PeriodSituation) {
  if (otherDocuments.length === 0) return [];
  const id = formatPeriodId(period);
  const entries = otherDocuments.map((document) =>
    buildRunEntry(document, ["generate", "--period", id, "--document", document]),
  );
  return [buildListEntry("Lập văn bản khác của kỳ này", "Mẫu nào?", [...entries, backEntry])];
}

/** All periods: a report is often edited when the data of the next have come. */
function listVerifyEntries(periods: readonly PeriodSituation[]): MenuEntry[] {
  const paths = periods.flatMap((each) => each.paths).filter((path) => /\.docx$/i.test(path));
  if (paths.length === 0) return [];
  const entries = paths.map((path) => buildRunEntry(path, ["verify", path]));
  return [buildListEntry("Kiểm tra bản Word đã sửa", "Tệp nào?", [...entries, backEntry])];
}

function buildOpenEntry({ period, paths }: PeriodSituation): MenuEntry {
  const entries = [
    ...paths.map((path) => buildRunEntry(path, ["open", path])),
    ...(paths.length > 0
      ? [buildRunEntry("Thư mục văn bản của kỳ", ["open", formatPeriodId(period), "--folder"])]
      : []),
    buildRunEntry("Thư mục số liệu (data)", ["open", "data"]),
    buildRunEntry("Phần viết bằng lời (narrative)", ["open", "narrative"]),
    buildRunEntry("Khai báo của cơ quan (report.yaml)", ["open", "report.yaml"]),
    backEntry,
  ];
  return buildListEntry("Mở tệp hoặc thư mục", "Mở gì?", entries);
}

function listPeriodEntries(periods: readonly PeriodSituation[], chosen: PeriodSituation): MenuEntry[] {
  const others = periods.filter((each) => each !== chosen && each.hasData);
  if (others.length === 0) return [];
  const entries = others.map(
    ({ period, shares }): MenuEntry => ({
      label: `${capitalizeFirst(formatPeriodName(period))}: ${describeShares(shares)}`,
      step: { kind: "period", id: formatPeriodId(period) },
    }),
  );
  return [buildListEntry("Chọn kỳ khác", "Kỳ nào?", [...entries, backEntry])];
}

const doctorEntry = buildRunEntry("Kiểm tra máy (gửi người phụ trách máy)", ["doctor"]);
