/** Names of agencies, honours and countries, which keep their capital inside a sentence (Decree 30/2020/NĐ-CP, Annex II). */

/** Bodies whose name begins with these words, whatever follows. */
const bodies =
  /^(?:Ủy ban|Uỷ ban|Hội đồng nhân dân|Chính phủ|Thủ tướng|Quốc hội|Chủ tịch nước|Mặt trận Tổ quốc|Tòa án|Toà án|Viện kiểm sát|Công an|Bảo hiểm xã hội|Ngân hàng Chính sách|Kho bạc|(?:Tỉnh|Thành|Thị|Huyện|Quận|Đảng) (?:ủy|uỷ))(?!\p{sc=Latn})/u;

/** Kinds of bodies that are one only before a capital: "Bộ Nội vụ", but "bộ phận"; "Hội Nông dân", but "hội nghị". */
const kindsOfBodies =
  /^(?:Bộ|Sở|Ban|Cục|Tổng cục|Chi cục|Vụ|Phòng|Văn phòng|Thanh tra|Trung tâm|Trường|Viện|Hội|Đoàn|Liên đoàn|Liên minh|Quỹ|Công ty|Tổng công ty|Tập đoàn|Ngân hàng|Bộ Chỉ huy) \p{Lu}/u;

/** Common nouns that stand before a name and have no capital of their own: "huyện Kim Sơn", "tết Nguyên đán". */
const commonNouns =
  /^(?:Tỉnh|Thành|Huyện|Quận|Thị|Xã|Phường|Đặc khu|Thôn|Tổ|Tết|Lễ|Ngày|Dịp|Người|Dân tộc|Quà|Nguồn|Nhóm|Chương|Dự|Đề|Nghị|Quyết|Luật|Vốn|Gói|Diện|Đối|Mẹ) /u;

const honours = /^(?:Bà mẹ Việt Nam|Anh hùng L|Huân chương|Huy chương|Bằng Tổ quốc)/u;

/** Countries whose names are one word, or have a word without a capital. */
const countries =
  /^(?:(?:Đức|Pháp)$|Singapore|Malaysia|Hungary|Rumania?|Romania|Slovakia|Lào|Nga|Liên bang Nga|Úc|Síp|Israel|Algeria|Qatar|Oman|Kuwait|Macao|Brunei|Campuchia|Philippines|Canada|Serbia|Belarus|Uzbekistan)(?!\p{sc=Latn})/u;

/** True for a name whose first letter stays a capital wherever it stands: "Bộ Nội vụ", "BHTN", "Nhật Bản". */
export function isProperName(name: string): boolean {
  const text = name.normalize("NFC");
  return [isAbbreviation, isNameOfBody, isNameOfPlace].some((isName) => isName(text)) || honours.test(text);
}

function isAbbreviation(text: string): boolean {
  return /^\p{Lu}{2}/u.test(text);
}

function isNameOfBody(text: string): boolean {
  return bodies.test(text) || kindsOfBodies.test(text);
}

/** A country; or two words or more, all of them with a capital and none an abbreviation: "Đài Loan", "Hàn Quốc". */
function isNameOfPlace(text: string): boolean {
  if (countries.test(text)) return true;
  return severalCapitalizedWords.test(text) && !commonNouns.test(text);
}

/** May have something in brackets behind it. */
const severalCapitalizedWords = /^\p{Lu}\p{Ll}*(?:[ -]+\p{Lu}\p{Ll}*)+(?: \([^)]*\))?$/u;
