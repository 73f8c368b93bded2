/** The menu where there is no workspace yet, or none that can be read: a new one, one below this folder, or the sample. */
import {
  backEntry,
  buildInitEntry,
  buildListEntry,
  buildRunEntry,
  leaveEntry,
  type Menu,
  type MenuEntry,
} from "./menu.ts";

export interface FirstSituation {
  /** The folders below the current one that are workspaces. */
  readonly workspaces: readonly string[];
  /** The folders with CSV files or workbooks: the current one is ".". */
  readonly handedIn: readonly string[];
}

/** The folder of a new workspace, and the one of the sample. */
const newFolder = "so-ket";
const sampleFolder = "so-lieu-mau";

export function buildFirstMenu({ workspaces, handedIn }: FirstSituation): Menu {
  const folder = chooseFreeName(newFolder, workspaces);
  return {
    lines: [
      "Chưa có thư mục làm việc ở đây (không có report.yaml).",
      ...(workspaces.length > 0 ? ["Bên dưới có thư mục làm việc, chọn để vào."] : []),
    ],
    entries: [
      ...workspaces.map(
        (name): MenuEntry => ({
          label: `Vào thư mục ${name}`,
          step: { kind: "workspace", folder: name },
        }),
      ),
      buildInitEntry("Lập thư mục làm việc mới", folder),
      ...listFromEntries(handedIn, folder),
      ...(workspaces.includes(sampleFolder)
        ? []
        : [buildInitEntry("Xem thử với số liệu mẫu", sampleFolder, "--sample")]),
      buildRunEntry("Kiểm tra máy (gửi người phụ trách máy)", ["doctor"]),
      leaveEntry,
    ],
  };
}

function listFromEntries(handedIn: readonly string[], folder: string): MenuEntry[] {
  if (handedIn.length === 0) return [];
  const entries = handedIn.map((source) =>
    buildInitEntry(source === "." ? "Thư mục này" : source, folder, "--from", source),
  );
  return [
    buildListEntry("Lập từ các tệp Excel, CSV đã có", "Các tệp ấy ở thư mục nào?", [...entries, backEntry]),
  ];
}

/** "so-ket", else "so-ket-2": a second workspace is never written into the first. */
function chooseFreeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

/** The menu where report.yaml or another declaration has errors, which were shown above. */
export function buildBrokenMenu(folder: string): Menu {
  return {
    lines: [`Thư mục: ${folder}`, "Khai báo còn lỗi, xem ở trên."],
    entries: [
      buildRunEntry("Mở report.yaml để sửa", ["open", "report.yaml"]),
      { label: "Đã sửa, đọc lại", step: { kind: "back" } },
      buildRunEntry("Kiểm tra máy (gửi người phụ trách máy)", ["doctor"]),
      leaveEntry,
    ],
  };
}
