/** The names of an office and of the committee above it in sentences, and the end of its report. */

/** The Party committee of a place, by its rank. */
const partyCommittees: Readonly<Record<string, string>> = {
  tỉnh: "Tỉnh ủy",
  "thành phố": "Thành ủy",
  "thị xã": "Thị ủy",
  huyện: "Huyện ủy",
  quận: "Quận ủy",
  xã: "Đảng ủy",
  phường: "Đảng ủy",
  "thị trấn": "Đảng ủy",
  "đặc khu": "Đảng ủy",
};

/** The Party committee of a place of this rank: "Tỉnh ủy", "Huyện ủy". */
export function formatPartyCommittee(rank: string): string {
  return partyCommittees[rank] ?? "cấp ủy";
}

/** The word by which an office calls itself in its sentences: "Sở", "Phòng". */
export function formatShortOfficeName(name: string): string {
  return name.split(" ")[0] ?? "";
}

/** ", Sở kính báo cáo Bộ …, Ủy ban nhân dân tỉnh …": the end of a report to superior bodies; nothing in one to nobody. */
export function formatSubmission(officeName: string, addressees: readonly string[]): string {
  return addressees.length === 0
    ? ""
    : `, ${formatShortOfficeName(officeName)} kính báo cáo ${addressees.join(", ")}`;
}
