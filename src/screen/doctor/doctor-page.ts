/** The page of `report doctor`: what the machine has, and what is to be mended, for the office's computer staff. */
import { wrapForStdout } from "../wrap-text.ts";
import type { FolderFacts, MachineFacts, WorkspaceFacts } from "./machine-facts.ts";

interface DoctorLine {
  readonly label: string;
  readonly value: string;
  /** What is to be done; absent where all is well. */
  readonly remedy?: string | undefined;
  /** False for what only some commands need. */
  readonly isNeeded?: boolean;
}

const labelWidth = 20;

export function renderDoctorPage(facts: MachineFacts): string {
  const lines = listDoctorLines(facts);
  const toMend = lines.filter(({ remedy }) => remedy !== undefined);
  return [
    "KIỂM TRA MÁY (so-ket)",
    "",
    ...lines.flatMap(({ label, value, remedy }) => [
      wrapForStdout(label.padEnd(labelWidth), value, labelWidth),
      ...(remedy === undefined ? [] : [wrapForStdout("  → ", remedy, 4)]),
    ]),
    "",
    toMend.length === 0 ? "Mọi mục đều được." : `Cần xem ${toMend.length} mục có dấu →.`,
    "Trang này không có tên người, số liệu hay nội dung văn bản.",
  ].join("\n");
}

/** True where something is missing without which no report is made. */
export function hasMachineFault(facts: MachineFacts): boolean {
  return listDoctorLines(facts).some(({ remedy, isNeeded = true }) => remedy !== undefined && isNeeded);
}

function listDoctorLines(facts: MachineFacts): DoctorLine[] {
  const { program, workspace, temporaryFolder } = facts;
  return [
    { label: "Chương trình", value: `so-ket ${program.version}, ở ${program.folder}` },
    ...listSystemLines(facts),
    ...(workspace
      ? listWorkspaceLines(workspace)
      : [{ label: "Thư mục làm việc", value: "không có ở đây (chạy lệnh trong thư mục có report.yaml)" }]),
    buildFolderLine("Thư mục tạm", temporaryFolder),
    ...listDocumentLines(facts),
  ];
}

function listSystemLines({ node, system, screen, region }: MachineFacts): DoctorLine[] {
  return [
    {
      label: "Node.js",
      value: node.version,
      remedy: node.isSupported ? undefined : "Cài Node.js 20.10 trở lên.",
    },
    {
      label: "Hệ điều hành",
      value: `${system.name}, bản ${system.release}, ${system.architecture}`,
      remedy: system.isSupported ? undefined : "Cần Windows 10 trở lên.",
    },
    {
      label: "Màn hình lệnh",
      value: `${screen.isTerminal ? `${screen.columns ?? "?"} cột` : "không phải cửa sổ lệnh"}, bảng mã ${screen.encoding ?? "không rõ"}`,
      remedy: screen.isUnicode ? undefined : "Chữ Việt có thể hiện sai: trên Windows gõ chcp 65001 trước.",
      isNeeded: false,
    },
    { label: "Vùng, múi giờ", value: `${region.locale}, ${region.timeZone}` },
  ];
}

function listWorkspaceLines({ folder, pack, exportFiles, errors, outputs }: WorkspaceFacts): DoctorLine[] {
  const content =
    errors.length > 0 ? `chưa mở được: ${errors.join(", ")}` : `${exportFiles} bảng số liệu, bộ mẫu ${pack}`;
  return [
    {
      label: "Thư mục làm việc",
      value: `${folder} (${content})`,
      remedy: errors.length > 0 ? "Gõ report check để xem lỗi ở đâu và cách sửa." : undefined,
    },
    buildFolderLine("Nơi ghi văn bản", outputs),
  ];
}

function buildFolderLine(label: string, { path, writeFailure, freeBytes }: FolderFacts): DoctorLine {
  const space = freeBytes === null ? "" : `, còn trống ${formatGigabytes(freeBytes)} GB`;
  if (writeFailure !== null)
    return {
      label,
      value: `${path}: không ghi được (${writeFailure})${space}`,
      remedy: "Cấp quyền ghi vào thư mục này, hoặc chuyển thư mục làm việc sang chỗ khác.",
    };
  const isFull = freeBytes !== null && freeBytes < smallestFreeBytes;
  return {
    label,
    value: `${path}: ghi được${space}`,
    remedy: isFull ? "Xóa bớt tệp trên ổ này: còn quá ít chỗ trống." : undefined,
  };
}

const smallestFreeBytes = 100 << 20;

function formatGigabytes(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(1).replace(".", ",");
}

function listDocumentLines({ fonts, libreOffice }: MachineFacts): DoctorLine[] {
  const hasFont = fonts.some(({ path }) => path !== null);
  return [
    ...fonts.map(({ name, path }, index) => ({
      label: index === 0 ? "Phông chữ" : "",
      value: `${name}: ${path ?? "không thấy"}`,
      ...(index === fonts.length - 1 &&
        !hasFont && {
          remedy: "Cài phông Times New Roman để văn bản hiện đúng trên máy này; tệp Word vẫn đúng.",
          isNeeded: false,
        }),
    })),
    {
      label: "LibreOffice",
      value: libreOffice ?? "không thấy",
      ...(libreOffice === null && {
        remedy: "Chỉ cần khi lập PDF bằng --pdf; không có thì lưu PDF từ Word.",
        isNeeded: false,
      }),
    },
  ];
}
