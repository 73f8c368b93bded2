/** Units of what is counted in whole numbers: "137,426 người" is 137.426 with an English comma. */

const countedThings =
  /^(?:(?:người|lao động|lượt|hộ|khẩu|nhân khẩu|suất|phần|trường hợp|đối tượng|trẻ|trẻ em|cháu|học viên|sinh viên|học sinh|vụ|nhà|căn|mộ|thẻ|hồ sơ|dự án|lớp|cuộc|hội nghị|buổi|phiên|doanh nghiệp|cơ sở|đơn vị|hợp tác xã|nghị quyết|quyết định|kế hoạch|văn bản|bản|đơn|kiến nghị|nhiệm vụ|công trình|liệt sĩ|liệt sỹ|thương binh|bệnh binh|thân nhân)(?!\p{sc=Latn}))/u;

/** True for "người", "lượt người", "suất quà"; false for what is measured (ha, kg, %) or paid. */
export function isCountedUnit(unit: string): boolean {
  return countedThings.test(unit.normalize("NFC").trim().toLowerCase());
}
