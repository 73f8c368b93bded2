/** Recognises a unit right behind a number: it makes the number a figure, whatever stands before it. */
import { isCountedUnit } from "../../catalogue/counted-units.ts";
import { magnitudeWords } from "../meaning/magnitude-words.ts";

/** Things, measures and money that a figure can count besides those of the catalogue. */
const otherUnits = new RegExp(
  `^(?:${magnitudeWords.join("|")}|đồng|phần trăm|điểm phần trăm|tấn|tạ|yến|kg|ki-lô-gam|lít|ha|km|m2|m3|lần|ngôi|em|ca|cái|chiếc|con|xe|giường|gia đình|nạn nhân|mô hình|nhiệm vụ|chỉ tiêu|tiêu chí|sản phẩm|chương trình|mẫu phiếu|phiếu|sổ|giấy|giỏ quà|tin|bài)(?!\\p{sc=Latn})`,
  "u",
);

/** The names of documents and of their parts count as units only where no number of a document stands. */
const documentUnits =
  /^(?:kế hoạch|quyết định|nghị quyết|văn bản|bản|đơn|đơn vị|phần|chương trình|tin|bài|ca|con)(?!\p{sc=Latn})/u;

/** True for " người", " suất quà", " triệu đồng", "%"; false for " Người": a sentence or a name begins there. */
export function hasUnitBehind(right: string): boolean {
  const words = readWordsBehind(right);
  return /^\s*%/.test(right) || (words !== "" && (isCountedUnit(words) || otherUnits.test(words)));
}

/** The same without the names of documents: "Nghị quyết 68 quyết định" counts nothing. */
export function hasUnitOfThingsBehind(right: string): boolean {
  return hasUnitBehind(right) && !documentUnits.test(readWordsBehind(right));
}

/** Nouns that only begin like a unit: "hai phiên bản" counts no sessions. */
const otherNouns = /^(?:phiên bản|người ta|người khác|cuộc sống|suất ăn|nhà nước|nhà trường)(?!\p{sc=Latn})/u;

/** No unit has more words. */
const mostWords = 5;
const wordAtPosition = /[\p{sc=Latn}\p{N}\-]+/vy;

/** The first words, each a single space behind the other; "" where no letter comes first. */
function readFirstWords(text: string): string {
  const trimmed = text.trimStart();
  if (!/^\p{sc=Latn}/u.test(trimmed)) return "";
  let end = 0;
  for (let count = 0; count < mostWords; count++) {
    wordAtPosition.lastIndex = count === 0 ? 0 : end + 1;
    const isSeparated = count === 0 || /\s/.test(trimmed.charAt(end));
    if (!isSeparated || !wordAtPosition.test(trimmed)) break;
    end = wordAtPosition.lastIndex;
  }
  return trimmed.slice(0, end);
}

/** The words right behind the number in small letters; "" where they begin with one capital. */
function readWordsBehind(right: string): string {
  const words = readFirstWords(right);
  if (words === "" || /^\p{Lu}(?!\p{Lu})/u.test(words)) return "";
  const lowerCaseWords = words.toLocaleLowerCase("vi");
  return otherNouns.test(lowerCaseWords) ? "" : lowerCaseWords;
}
