/** Generates record-level exports, one row per payment to a person, from a seed, so that every machine reads the same bytes. */
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";

/** The files and the rows of each, for one time the usual size: 351,000 rows, 61.7 MB. */
export const usualFiles = { "tro-cap": 200_000, "ho-tro": 137_000, "tang-qua": 14_000 } as const;

export const header =
  "Mã hồ sơ,Ngày chi,Địa phương,Thôn xóm,Họ và tên,Ngày sinh,Số CCCD,Đối tượng,Nguồn kinh phí,Số lượt,Số tiền (đồng),Ghi chú";

const places =
  "Gia Viễn,Nho Quan,Hoa Lư,Yên Khánh,Kim Sơn,Yên Mô,Tam Điệp,Phát Diệm,Cúc Phương,Đồng Phong,Quỳnh Lưu,Phú Sơn,Gia Lâm,Gia Trấn,Đại Hoàng,Thanh Sơn,Yên Từ,Yên Mạc,Đồng Thái,Chất Bình,Quang Thiện,Lai Thành,Định Hóa,Bình Minh,Kim Đông,Khánh Nhạc,Khánh Thiện,Khánh Hội,Khánh Trung,Tây Hoa Lư";

export const localities = places.split(",").map((name, index) => ({
  code: String(14_300 + index),
  name: `xã ${name}`,
}));

export const sources = [
  "Ngân sách trung ương",
  "Ngân sách tỉnh",
  "Ngân sách cấp xã",
  "Quỹ Đền ơn đáp nghĩa",
  "Quỹ Bảo trợ trẻ em",
  "Quỹ quốc gia về việc làm",
  "Doanh nghiệp ủng hộ",
  "Tổ chức quốc tế tài trợ",
] as const;

const familyNames = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Đinh"];
const middleNames = ["Văn", "Thị", "Đức", "Thị Minh", "Quốc", "Thị Thu", "Hữu", "Ngọc"];
const givenNames = [
  "An",
  "Bình",
  "Cường",
  "Dũng",
  "Hạnh",
  "Hương",
  "Khánh",
  "Lan",
  "Phượng",
  "Quỳnh",
  "Tuấn",
  "Yến",
];
const groups = ["Người khuyết tật nặng", "Người cao tuổi", "Thân nhân liệt sĩ", "Trẻ em mồ côi", "Hộ nghèo"];
const notes = ["", "Chi trả tại nhà", "Qua tài khoản ngân hàng", "Có giấy ủy quyền"];
/** A cell with a comma or a quote is quoted. */
const quotedNotes = ['"Nhận thay, có giấy ủy quyền của xã"', '"Chi tại ""Nhà văn hóa"" thôn, đợt bổ sung"'];

/** Numbers below 1 from a seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Writes the exports into a folder, `times` the usual number of rows. */
export function writeExports(folder: string, times: number): void {
  mkdirSync(folder, { recursive: true });
  for (const [seed, [name, usual]] of Object.entries(usualFiles).entries()) {
    const file = openSync(join(folder, `${name}-2022.csv`), "w");
    const count = Math.round(usual * times);
    let lines = `${header}\n`;
    const random = createRandom(seed + 1);
    for (let number = 0; number < count; number++) {
      lines += buildPaymentRow(number, count, seed, random);
      if (lines.length < 1 << 20) continue;
      writeSync(file, lines);
      lines = "";
    }
    writeSync(file, lines);
    closeSync(file);
  }
}

/** Payments come in the order of their days, January to September; places and sources are mixed, as in a provincial program's export. */
function buildPaymentRow(number: number, count: number, file: number, random: () => number): string {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  const day = new Date(Date.UTC(2022, 0, 1 + Math.floor((number / count) * 273)));
  const id = String(number + 1).padStart(8, "0");
  const cells = [
    `HS${file + 1}-${id}`,
    `${padTwoDigits(day.getUTCDate())}/${padTwoDigits(day.getUTCMonth() + 1)}/2022`,
    pick(localities)?.name,
    `Thôn ${1 + Math.floor(random() * 12)}`,
    `${pick(familyNames)} ${pick(middleNames)} ${pick(givenNames)}`,
    `${padTwoDigits(1 + Math.floor(random() * 28))}/${padTwoDigits(1 + Math.floor(random() * 12))}/${1930 + Math.floor(random() * 85)}`,
    `037${file}${id}`,
    pick(groups),
    pick(sources),
    1 + Math.floor(random() * 3),
    (1 + Math.floor(random() * 60)) * 60_000,
    random() < 0.2 ? pick(quotedNotes) : pick(notes),
  ];
  return `${cells.join(",")}\n`;
}

function padTwoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
