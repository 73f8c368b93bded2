/** Finds the agencies that a text names: "sở lao động", "ủy ban nhân dân", "chính phủ". */
import { splitComparedWords } from "./compared-words.ts";

/** Agencies that are named in full by these words. */
const wholeNames = [
  ...["Ủy ban nhân dân", "UBND", "Hội đồng nhân dân", "HĐND", "Thủ tướng Chính phủ", "Chính phủ", "Quốc hội"],
  ...["Tỉnh ủy", "Thành ủy", "Huyện ủy", "Đảng ủy", "Ban Bí thư", "Bộ Chính trị", "Chủ tịch nước"],
];
const agencyRanks =
  "Sở|Bộ|Phòng|Ban|Cục|Chi cục|Tổng cục|Trung tâm|Kho bạc|Ngân hàng|Quỹ|Mặt trận|Công an|Liên đoàn|Hội";
const word = "[\\p{L}\\p{M}]+";
const wholeName = new RegExp(`(?<!\\p{L})(?:${wholeNames.join("|")})(?!\\p{L})`, "giu");
/** The rank, and the first two words of the name: "Sở Lao động - Thương binh và Xã hội" is known by them. */
const rankedName = new RegExp(
  `(?<!\\p{L})(?:${agencyRanks}|${agencyRanks.toLocaleUpperCase("vi")}) \\p{Lu}[\\p{L}\\p{M}]*(?: ${word})?`,
  "gu",
);

/** In the spelling of `splitComparedWords`, each as often as the text has it. */
export function findAgencyWords(text: string): string[] {
  const oneSpaced = text.normalize("NFC").replace(/[\s\u00A0]+/g, " ");
  const rest = oneSpaced.replace(wholeName, " | ");
  const names = [...(oneSpaced.match(wholeName) ?? []), ...(rest.match(rankedName) ?? [])];
  return names.map((name) => splitComparedWords(name).join(" "));
}

/** True for an item of a list, and for the block "Nơi nhận": who receives a report decides who signs it. */
export function listsAddressees(text: string): boolean {
  return /^\s*[-–+•]\s/u.test(text) || /nơi nhận/iu.test(text.normalize("NFC"));
}
