/** The kinds of administrative documents: Decree 30/2020/NĐ-CP, Annex I, II.3b, II.5b and II.9b, and Annex III, table I. */

/**
 * The abbreviations that begin a symbol, of the kinds that are laid out alike (form 1.4). Decisions, minutes and others with a form of
 * their own are not among them.
 */
const abbreviations: Readonly<Record<string, string>> = {
  "báo cáo": "BC",
  "chỉ thị": "CT",
  "chương trình": "CTr",
  "dự án": "DA",
  "đề án": "ĐA",
  "hướng dẫn": "HD",
  "kế hoạch": "KH",
  "phương án": "PA",
  "quy chế": "QC",
  "quy định": "QyĐ",
  "thông báo": "TB",
  "thông cáo": "TC",
  "tờ trình": "TTr",
};

const letterKind = "công văn";
const kindsWithAddressees: readonly string[] = ["báo cáo", "tờ trình", letterKind];

/** A letter has no name of its kind: its subject stands below its symbol, after "V/v". */
export function isLetter(kind: string): boolean {
  return foldKind(kind) === letterKind;
}

/** Only reports and submissions to a superior, and letters, begin with "Kính gửi". */
export function mayHaveAddressees(kind: string): boolean {
  return kindsWithAddressees.includes(foldKind(kind));
}

/** A submission or a letter always goes to somebody; a report may go to nobody above. */
export function needsAddressees(kind: string): boolean {
  return mayHaveAddressees(kind) && foldKind(kind) !== "báo cáo";
}

/** "TTr" for "Tờ trình"; undefined for a letter, and for kinds that are not laid out alike. */
export function findKindAbbreviation(kind: string): string | undefined {
  return Object.hasOwn(abbreviations, foldKind(kind)) ? abbreviations[foldKind(kind)] : undefined;
}

/** The kind whose abbreviation begins a symbol: "báo cáo" for "BC-SNV". */
export function findKindOfSymbol(symbol: string): string | undefined {
  const start = symbol.split("-")[0];
  return Object.keys(abbreviations).find((kind) => abbreviations[kind] === start);
}

function foldKind(kind: string): string {
  return kind.normalize("NFC").trim().toLocaleLowerCase("vi");
}
