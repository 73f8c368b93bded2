/** A list of invented persons, who are counted: names, days of birth and identity numbers are private. */
import type { Catalogue } from "../../../src/catalogue/declaration.ts";
import { readCatalogue } from "../../../src/catalogue/read-catalogue.ts";
import { labourFiles } from "../labour-pack.ts";
import type { DamagedSubject } from "./damaged-subjects.ts";

const sectorText = `
id: trainees
name: Người học nghề
exports:
  trainees:
    name: Danh sách người học nghề
    files: [danh-sach-hoc-nghe]
    columns:
      name: { header: [Họ và tên], type: private }
      born: { header: [Ngày sinh], type: private }
      identity: { header: [Số CCCD], type: private }
      locality: { header: [Huyện/Thành phố], type: locality }
      trade: { header: [Nghề], type: text }
      started: { header: [Ngày khai giảng], type: date }
indicators:
  trainees:
    name: Người học nghề
    unit: người
    count: trainees
  trainees.farming:
    name: Người học nghề nông nghiệp
    unit: người
    count: trainees
    where: { trade: [Trồng trọt, Chăn nuôi] }
  trainees.other:
    name: Người học nghề phi nông nghiệp
    unit: người
    count: trainees
    where: { trade: [May công nghiệp, Hàn điện] }
`;

export const personListCatalogue: Catalogue = readPersonListCatalogue();

function readPersonListCatalogue(): Catalogue {
  const pack = labourFiles.map(({ path, text }) =>
    path === "pack.yaml"
      ? { path, text: text.replace("sectors: [", "sectors: [trainees, ") }
      : { path, text },
  );
  const { catalogue } = readCatalogue([...pack, { path: "sectors/trainees.yaml", text: sectorText }]);
  if (!catalogue) throw new Error("the pack with the list of persons cannot be read");
  return catalogue;
}

const localities = ["huyện Nho Quan", "huyện Kim Sơn", "huyện Yên Mô", "thành phố Tam Điệp"];
const trades = ["May công nghiệp", "Trồng trọt", "Hàn điện", "Chăn nuôi"];
const familyNames = ["Đinh", "Phạm", "Vũ", "Lê", "Trịnh"];
const givenNames = ["Thị Mẫu", "Văn Thử", "Hoàng Giả", "Thị Ví Dụ", "Quốc Nháp"];

const header = [
  "STT",
  "Họ và tên",
  "Ngày sinh",
  "Số CCCD",
  "Huyện/Thành phố",
  "Nghề",
  "Ngày khai giảng",
  "Số buổi học",
];

/** Thirty persons, of whom each has a name, a day of birth and a number of its own. */
const persons = Array.from({ length: 30 }, (_, index) => {
  const [month, day] = [(index % 9) + 1, (index % 25) + 1];
  return [
    String(index + 1),
    `${pick(familyNames, index)} ${pick(givenNames, Math.floor(index / 5) + index)} ${String.fromCharCode(65 + (index % 26))}`,
    `${1970 + index}-03-${String(day).padStart(2, "0")}`,
    `0372${String(10_000_000 + index * 137)}`,
    pick(localities, index),
    pick(trades, Math.floor(index / 3)),
    `2022-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
    String(40 + index),
  ];
});

function pick(texts: readonly string[], index: number): string {
  return texts[index % texts.length] ?? "";
}

export const personList: DamagedSubject = {
  exportId: "trainees",
  path: "data/danh-sach-hoc-nghe-2022.csv",
  text: `${[header, ...persons].map((cells) => cells.join(",")).join("\n")}\n`,
  columns: [
    { name: "Số buổi học", type: "integer" },
    { name: "Huyện/Thành phố", type: "text", key: true },
    { name: "Ngày khai giảng", type: "date" },
    { name: "Nghề", type: "text" },
  ],
};

/** The texts that no issue may quote. */
export const privateCells: readonly string[] = persons.flatMap((cells) => cells.slice(1, 4));
