/** The page for the computer staff: every line, and a remedy where something is amiss. */
import { expect, test } from "vitest";
import { hasMachineFault, renderDoctorPage } from "../../../src/screen/doctor/doctor-page.ts";
import type { MachineFacts } from "../../../src/screen/doctor/machine-facts.ts";

const folder = { writeFailure: null, freeBytes: 5 * 2 ** 30 };
const sound: MachineFacts = {
  program: { version: "0.1.0", folder: String.raw`C:\so-ket` },
  node: { version: "22.12.0", isSupported: true },
  system: { name: "Windows 10 Pro", release: "10.0.19045", architecture: "x64", isSupported: true },
  screen: { isTerminal: true, columns: 80, encoding: "65001", isUnicode: true },
  region: { locale: "vi-VN", timeZone: "Asia/Ho_Chi_Minh" },
  workspace: {
    folder: String.raw`~\so-ket`,
    pack: "labour",
    exportFiles: 64,
    errors: [],
    outputs: { ...folder, path: String.raw`~\so-ket\out` },
  },
  temporaryFolder: { ...folder, path: String.raw`~\AppData\Local\Temp` },
  fonts: [{ name: "Times New Roman", path: String.raw`C:\Windows\Fonts\times.ttf` }],
  libreOffice: null,
};

test("a sound machine", () => {
  expect(renderDoctorPage(sound).split("\n")).toEqual([
    "KIỂM TRA MÁY (so-ket)",
    "",
    String.raw`Chương trình        so-ket 0.1.0, ở C:\so-ket`,
    "Node.js             22.12.0",
    "Hệ điều hành        Windows 10 Pro, bản 10.0.19045, x64",
    "Màn hình lệnh       80 cột, bảng mã 65001",
    "Vùng, múi giờ       vi-VN, Asia/Ho_Chi_Minh",
    String.raw`Thư mục làm việc    ~\so-ket (64 bảng số liệu, bộ mẫu labour)`,
    String.raw`Nơi ghi văn bản     ~\so-ket\out: ghi được, còn trống 5,0 GB`,
    String.raw`Thư mục tạm         ~\AppData\Local\Temp: ghi được, còn trống 5,0 GB`,
    String.raw`Phông chữ           Times New Roman: C:\Windows\Fonts\times.ttf`,
    "LibreOffice         không thấy",
    "  → Chỉ cần khi lập PDF bằng --pdf; không có thì lưu PDF từ Word.",
    "",
    "Cần xem 1 mục có dấu →.",
    "Trang này không có tên người, số liệu hay nội dung văn bản.",
  ]);
  expect(hasMachineFault(sound)).toBe(false);
});

test.each<[Partial<MachineFacts>, string, boolean]>([
  [{ node: { version: "18.20.0", isSupported: false } }, "Cài Node.js 20.10 trở lên.", true],
  [{ system: { ...sound.system, release: "6.1.7601", isSupported: false } }, "Cần Windows 10 trở lên.", true],
  [{ screen: { ...sound.screen, encoding: "437", isUnicode: false } }, "chcp 65001", false],
  [
    { temporaryFolder: { ...sound.temporaryFolder, writeFailure: "đĩa đầy" } },
    "không ghi được (đĩa đầy)",
    true,
  ],
  [{ temporaryFolder: { ...sound.temporaryFolder, freeBytes: 1 << 20 } }, "còn quá ít chỗ trống", true],
  [{ fonts: [{ name: "Times New Roman", path: null }] }, "Cài phông Times New Roman", false],
  [{ workspace: null }, "không có ở đây", false],
])("%j", (change, words, isFault) => {
  const facts = { ...sound, ...change };
  expect(renderDoctorPage(facts)).toContain(words);
  expect(hasMachineFault(facts)).toBe(isFault);
});
