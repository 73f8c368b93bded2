/** Recognises the numbers that are names: of documents and their parts, programmes, ranks, rooms, telephones, standards, places. */
import type { NumberInText } from "./number-in-text.ts";
import { hasUnitBehind, hasUnitOfThingsBehind } from "./unit-behind.ts";

export function isNumberOfName(numberInText: NumberInText): boolean {
  return isNameWithDigits(numberInText) || isNumberBehindName(numberInText) || isNumberOfSlogan(numberInText);
}

/** For speed, tries no pattern for a number that begins its text, as in most cells of tables. */
function isNumberBehindName(numberInText: NumberInText): boolean {
  if (numberInText.left.trim() === "") return false;
  return (
    isNumberOfProvision(numberInText) ||
    isNumberOfDocument(numberInText) ||
    isNumberOfSeries(numberInText) ||
    isNumberOfPlace(numberInText)
  );
}

/** "68/NQ-CP", "08/2022/QĐ-TTg", "40-CT/TW": the symbol of a document. */
const documentSymbol = /\d[/-]\p{Lu}[\p{sc=Latn}\d]*(?:[-/]|$)|\d\/\p{Lu}/u;
const measureName = /^(?:m|km|dm|cm|mm|hm|covid|sars|cov|h\dn)\d/iu;
const attachedWord = /^\p{Lu}?\p{Ll}+\d/u;

/** "COVID-19", "Quốc lộ 1A", "m2", "ISO 9001:2015"; but "14nghìn", "gần14" and "là250" are figures, and "12O người" is a typing slip. */
function isNameWithDigits({ number, left, right }: NumberInText): boolean {
  if (documentSymbol.test(number)) return true;
  if (/^[\dlIO][\dlIO.,]*$/.test(number) && /\D/.test(number.replace(/[.,]/g, "")))
    return !hasUnitOfThingsBehind(right);
  if (/^\d+\p{Lu}/u.test(number) || /^\d{4,5}:\d{4}$/.test(number)) return true;
  if (/(?<!\p{sc=Latn})(?:ISO|TCVN|QCVN|TCCS|Windows|Office|Word|Excel|Android|iOS|MISA)\s+$/u.test(left))
    return true;
  // The number of an account: no count has dots at such places.
  if (/^[\d.]{6,}$/.test(number) && /(?<!\p{sc=Latn})(?:tài khoản|mã số|mã)(?: số)?\s*:?\s+$/iu.test(left))
    return true;
  // "Trường LILAMA 1": a name in capitals that can be spoken, unlike "BHXH 5".
  if (
    /^\d$/.test(number) &&
    /(?<![\p{sc=Latn}.])(?=[A-Z]*[AEIO])[A-Z]{4,}\s+$/u.test(left) &&
    !hasUnitBehind(right)
  )
    return true;
  if (/^4[.,]0$/.test(number) && /(?:cách mạng|công nghiệp)(?: lần thứ)?\s+$/iu.test(left)) return true;
  return /^\p{sc=Latn}/u.test(number) && (measureName.test(number) || !attachedWord.test(number));
}

const listBefore = String.raw`(?:\d{1,4}[a-zđ]?\s?(?:,|;|và|đến|hoặc|[-–])\s?){0,12}$`;

/** "Điều 5", "khoản 1, 2 và 3", "Phụ lục 2"; "tài khoản 15" and "thời điểm 5" are none. */
const precedingProvision = new RegExp(
  "(?<!\\p{sc=Latn})(?:điều|(?<!tài )khoản|(?<!(?:thời|quan|địa|tâm|đặc|ưu|nhược|trọng) )điểm|chương|mục|phần|phụ lục" +
    `|bảng|biểu|biểu đồ|hình|trang|kỳ họp thứ|lần thứ|thứ|câu|tiết)(?: số)?\\s+${listBefore}`,
  "iu",
);

function isNumberOfProvision({ number, left, right }: NumberInText): boolean {
  if (!/^\d{1,3}(?:\.\d{1,2})*[a-zđ]?$/u.test(number) || !precedingProvision.test(left)) return false;
  const isListed = !/\p{sc=Latn}\s+$/u.test(left) || /(?:và|đến|hoặc)\s+$/iu.test(left);
  // "Mở thêm các điểm 250 hộ": these words are no provision where things are counted.
  const isOtherWord = /(?:điểm|phần|mục|bảng|biểu|hình|trang|câu|tiết|thứ)\s+$/iu.test(left);
  return !((isListed || isOtherWord) && hasUnitOfThingsBehind(right));
}

/** "Nghị quyết số 68", "Quyết định số 1446", "Kế hoạch 15"; "kế hoạch 500 lao động" is a figure. */
const precedingDocument = new RegExp(
  "(?<!\\p{sc=Latn})(?:quyết định|nghị quyết|nghị định|thông tư|thông tri|chỉ thị|công văn|tờ trình|kế hoạch|luật|pháp lệnh" +
    "|văn bản|hướng dẫn|thông báo|kết luận|quy định|báo cáo|giấy mời|giấy phép|công điện|hợp đồng|mẫu|khóa|khoá|đợt" +
    `|NĐ|QĐ|NQ|TT|CV|KH|CT)(?: số)?\\s+${listBefore}`,
  "iu",
);

/** "Tổng số dự án: 250" counts them. */
const totalBefore = /(?<!\p{sc=Latn})tổng số(?:\s+\p{sc=Latn}+){0,5}\s*:?\s+$/iu;

function isNumberOfDocument({ number, left, right }: NumberInText): boolean {
  if (totalBefore.test(left)) return false;
  return /^\d{1,5}[a-zđ]?$/u.test(number) && precedingDocument.test(left) && !hasUnitBehind(right);
}

/** "Đề án 06", "Chương trình 135", "hạng 1/4", "mức độ 3, 4", "phòng 302", "lớp 12", "tổng đài 111". */
const precedingSeries = new RegExp(
  "(?<!\\p{sc=Latn})(?:đề án|ban chỉ đạo|chi bộ|chi nhánh|cơ sở|kênh|cầu|trạm|đội|lô|tuyến|chương trình|dự án|tiểu dự án|hợp phần|nội dung|hạng|loại|bậc|mức độ|cấp độ|vòng|lớp|khối|nhóm|bước" +
    "|lần|kỳ|tập|giai đoạn|học kỳ|phiên bản|phòng|tầng|phòng số|số nhà|ngõ|ngách|kiệt|hẻm|quốc lộ|tỉnh lộ|đường tỉnh|đường|tổng đài(?: [\\p{sc=Latn}]+){0,7}|đường dây nóng(?: [\\p{sc=Latn}]+){0,7}|số máy|máy lẻ" +
    "|điện thoại|fax|ĐT|SĐT|ĐTDĐ|hotline|zalo|liên hệ|tài khoản số|mã số|mã|số hiệu|biển số|hộp thư)(?: số)?\\s*:?\\s+" +
    `(?:[\\d/]{1,5}\\s?(?:,|và|đến|[-–])\\s?){0,6}$`,
  "iu",
);

function isNumberOfSeries({ number, left, right }: NumberInText): boolean {
  if (totalBefore.test(left)) return false;
  if (/^\d{1,5}(?:\/\d{1,2})?$/.test(number) && precedingSeries.test(left) && !hasUnitBehind(right))
    return true;
  // "số 45 đường Lê Hồng Phong".
  return (
    /^\d{1,4}$/.test(number) &&
    /(?<!tổng )(?<!\p{sc=Latn})số\s+$/iu.test(left) &&
    /^,?\s+(?:đường|phố|ngõ)\s/iu.test(right)
  );
}

/** Slogans and levels: "4 tại chỗ", "5 rõ", "1 cửa", "chính quyền địa phương 2 cấp". */
function isNumberOfSlogan({ number, left, right }: NumberInText): boolean {
  if (!/^\d$/.test(number) || !/^\s/.test(right)) return false;
  const isSlogan =
    /^\s+(?:tại chỗ|rõ(?!\p{sc=Latn})|không(?!\p{sc=Latn})|nhất(?!\p{sc=Latn})|sẵn sàng|cửa(?!\p{sc=Latn}))/iu.test(
      right,
    ) ||
    (/^\s+cấp(?!\p{sc=Latn})/iu.test(right) && /(?:chính quyền|địa phương|mô hình|tổ chức)\s+$/iu.test(left));
  return isSlogan && !totalBefore.test(left);
}

/** "Quận 1", "phường 12", "tổ dân phố số 3": a place that has a number for a name. */
const precedingPlaceWord =
  /(?<!\p{sc=Latn})(?:quận|phường|(?:tổ dân phố|khu phố|tổ|khu|thôn|ấp|xóm|tiểu khu)(?: số)?)\s+$/iu;

/** "4 phường 12 xã" counts both. */
function isNumberOfPlace({ number, left, right }: NumberInText): boolean {
  const endsName =
    /^\s*(?:[,.;:)]|$)|^\s+\p{Lu}|^\s+(?:phường|xã|thị trấn|thôn|xóm|ấp|khu|phố)\s+\p{Lu}/u.test(right);
  return /^\d{1,2}$/.test(number) && endsName && precedingPlaceWord.test(left);
}
