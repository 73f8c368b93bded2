/** The units of money and of counts: the one table that headers, titles, lines, unit columns, cells and plans are read by. */

/** A unit as it was written, read without doubt. */
export interface Unit {
  /** "multiple" is a number of unsaid things: "triệu", "1.000". */
  readonly kind: "money" | "multiple" | "things";
  /** The number of base units (đồng, người …) in one of it. */
  readonly factor: number;
  /** The things that are counted: "người"; "" for money and for a multiple. */
  readonly things: string;
  /** As messages name it: "triệu đồng". */
  readonly name: string;
}

/** The unit in which money is kept. */
export const baseMoneyUnit = "đồng";

/** The units of money that declarations name. */
export const moneyUnitNames = ["đồng", "nghìn đồng", "triệu đồng", "tỷ đồng"] as const;

export type MoneyUnit = (typeof moneyUnitNames)[number];

const multiples: Readonly<Record<string, number>> = {
  ...mapSpellingsToFactor(10, "chục", "chuc"),
  ...mapSpellingsToFactor(100, "trăm", "tram"),
  ...mapSpellingsToFactor(1e3, "nghìn", "ngàn", "nghin", "ngan", "thousand"),
  ...mapSpellingsToFactor(1e4, "vạn"),
  ...mapSpellingsToFactor(1e6, "triệu", "trieu", "tr", "million", "millions", "mil", "mio"),
  ...mapSpellingsToFactor(1e9, "tỷ", "tỉ", "ty", "ti", "billion", "billions", "bn"),
};

const currencies = new Set(["đồng", "dong", "đ", "₫", "vnđ", "vnd", "vn", "việt", "nam", "viet"]);

/** Multiple and currency in one word: "ngđ", "trđ". */
const joinedMoney: Readonly<Record<string, number>> = {
  ...mapSpellingsToFactor(1e3, "ngđ", "nđ", "nghđ", "nghìnđ", "ngànđ", "ngd", "kđ", "kvnđ", "kvnd"),
  ...mapSpellingsToFactor(1e6, "trđ", "triệuđ", "trd", "trvnđ", "trvnd"),
  ...mapSpellingsToFactor(1e9, "tỷđ", "tỉđ"),
};

/** Words that count as a currency only after a multiple: "tr.d", "ng.đ", "k VND". */
const weakMultiples: Readonly<Record<string, number>> = { ng: 1e3, nghđ: 1e3, n: 1e3, k: 1e3 };

const foreignCurrencies = new Set(["usd", "eur", "euro", "jpy", "krw", "cny", "ndt", "đô", "$", "€"]);

/** The things that exports count, without diacritics. */
const thingNames = new Set(
  `nguoi, luot, luot nguoi, luot ho, lao dong, nguoi lao dong, ho, ho gia dinh, khau, nhan khau, suat, suat qua, phan qua, qua, truong hop,
doi tuong, tre, tre em, chau, em, hoc vien, sinh vien, hoc sinh, vu, vu viec, viec, viec lam, cai, chiec, con, bo, can, nha, can nha, mo, ngoi mo,
the, the bhyt, ho so, du an, lop, cuoc, hoi nghi, buoi, phien, doanh nghiep, co so, don vi, don vi ho, hop tac xa, quyet dinh, van ban, nghi quyet,
nhiem vu, cong trinh, liet si, than nhan, benh binh, thuong binh, nguoi co cong, ca, so so, giay, lan, gio, xa, phuong,
huyen, thon, to, to chuc, kg, ki lo gam, kilogam, tan, ta, yen, gam, lit, m, m2, m3, km, ha, hecta, kwh, mo hinh, diem, giuong, xe, tin, bai, person, persons, people`
    .split(",")
    .map((name) => name.trim()),
);

/** The number of words of the longest of them: most texts that are no unit have more. */
const longestThingName = Math.max(...[...thingNames].map((name) => name.split(" ").length));

// In lower case: with the flags i and u, V8 takes ten times as long to make the pattern ready.
const unitLabel =
  /^\s*(?:\(\s*)?(?:đơn vị(?: đo)?(?: tính)?(?: tiền(?: tệ)?| kinh phí| số tiền| số lượng)?(?: là)?|don vi(?: tinh)?|đ\.?v\.?t(?: kinh phí| số tiền| số lượng)?|dvt|đv(?: tính)?|unit|tính bằng|tính theo)\s*(?:[:：.=-]\s*|(?=\s))/;

/** True for a text that announces a unit and nothing else: "Đơn vị tính: …", "ĐVT: …". */
export function hasUnitOfMeasurePrefix(text: string): boolean {
  const lowerCaseText = text.normalize("NFC").toLowerCase();
  return (
    unitLabel.test(lowerCaseText) && !/^\s*(?:\(\s*)?(?:đơn vị|don vi)(?! tính| tinh)/u.test(lowerCaseText)
  );
}

const tokensOfAnyScript = /1(?:[.,\u00A0 ]?000)+(?!\d)|[\p{L}\p{M}₫$€]+\d?|\d+|[%‰\/^*]/gv;
/** The same for a text of Latin letters alone, as nearly all are: its pattern is made ready seven times as fast. */
const tokensOfLatin =
  /1(?:[.,\u00A0 ]?000)+(?!\d)|[\u0300-\u036Fa-zA-Z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF₫$€]+\d?|\d+|[%‰/^*]/g;
const latinOnly = /^[\u0300-\u036F\s!-~\u00A1-\u024F\u1E00-\u1EFF₫€‰–]*$/;

/** Reads a whole text as one unit: "ĐVT: triệu đồng", "1.000 VNĐ", "(nghìn người)"; undefined if it says anything else. */
export function parseUnit(text: string): Unit | undefined {
  const words = splitUnitWords(text);
  let factor = 1;
  let index = 0;
  for (; index < words.length; index++) {
    const multiple = parseMultipleAt(words, index);
    if (multiple === undefined) break;
    factor *= multiple;
  }
  const rest = words.slice(index);
  const first = rest[0] ?? "";
  if (rest.length === 1 && Object.hasOwn(joinedMoney, first))
    return buildMoneyUnit(factor * (joinedMoney[first] ?? 1));
  if (rest.length === 0) return index === 0 ? undefined : buildUnit("multiple", factor, "");
  if (rest.every((word) => currencies.has(word)) && hasCurrencyBesidesCountry(rest))
    return buildMoneyUnit(factor);
  // Without diacritics "tr.d" is money only because of its multiple.
  if (index > 0 && rest.length === 1 && first === "d") return buildMoneyUnit(factor);
  if (rest.length > longestThingName) return undefined;
  const things = joinFoldedWords(rest);
  return thingNames.has(things) ? buildUnit("things", factor, rest.join(" ")) : undefined;
}

/** True for a text with "nghìn", "triệu" or "1.000" in it. */
export function hasMultiple(text: string): boolean {
  const words = splitUnitWords(text);
  return words.some((_, index) => parseMultipleAt(words, index) !== undefined);
}

/** True for a text with a word of units in it: one that was not understood may change a number a thousandfold. */
export function hasUnitWord(text: string): boolean {
  const words = splitUnitWords(text);
  return words.some(
    (word, index) =>
      foreignCurrencies.has(word) ||
      parseMultipleAt(words, index) !== undefined ||
      Object.hasOwn(joinedMoney, word) ||
      (["đồng", "đ", "₫", "vnđ", "vnd"].includes(word) &&
        !/^(?:hợp|hội|cộng|đường)$/u.test(words[index - 1] ?? "")),
  );
}

function splitUnitWords(text: string): string[] {
  const composed = text
    .normalize("NFC")
    .replace(/\p{Cf}+/gu, "")
    .toLowerCase()
    .replace(/^(\s*(?:\(\s*)?)[x×]\s*(?=1[.,]?000)/, "$1");
  const tokens = latinOnly.test(composed) ? tokensOfLatin : tokensOfAnyScript;
  return composed.replace(unitLabel, "").match(tokens) ?? [];
}

function parseMultipleAt(words: readonly string[], wordIndex: number): number | undefined {
  const word = words[wordIndex] ?? "";
  if (/^1(?:[.,\u00A0 ]?000)+$/u.test(word)) return Number(word.replace(/\D/gu, ""));
  if (Object.hasOwn(weakMultiples, word))
    return ["đ", "d", "đồng", "vnđ", "vnd"].includes(words[wordIndex + 1] ?? "")
      ? weakMultiples[word]
      : undefined;
  // "tỷ lệ", "tỷ trọng" are no billions.
  if (
    /^t[ỷỉyi]$/u.test(word) &&
    /^(?:l[ệe]|tr[ọo]ng|su[ấa]t|s[ốo]|gi[áa]|ph[ầa]n)$/u.test(words[wordIndex + 1] ?? "")
  )
    return undefined;
  return Object.hasOwn(multiples, word) ? multiples[word] : undefined;
}

/** "việt", "nam" and "vn" are no currency by themselves. */
function hasCurrencyBesidesCountry(words: readonly string[]): boolean {
  return words.some((word) => !["vn", "việt", "nam", "viet"].includes(word));
}

function buildMoneyUnit(factor: number): Unit {
  return buildUnit("money", factor, "", baseMoneyUnit);
}

const multipleNames: readonly (readonly [number, string])[] = [
  [1e9, "tỷ"],
  [1e6, "triệu"],
  [1e3, "nghìn"],
  [100, "trăm"],
  [10, "chục"],
];

function buildUnit(kind: Unit["kind"], factor: number, things: string, noun = things): Unit {
  return {
    kind,
    factor,
    things,
    name: [...listFactorWords(factor), noun].filter((word) => word !== "").join(" "),
  };
}

/** 1e12 → nghìn tỷ. */
function listFactorWords(factor: number): string[] {
  if (factor === 1) return [];
  const [size, name] = multipleNames.find(([size]) => factor % size === 0) ?? [1, ""];
  return size === 1 ? [String(factor)] : [...listFactorWords(factor / size), name];
}

/** The number of đồng in one of a named unit of money; undefined where the text is none. */
export function parseMoneyUnitFactor(name: string): number | undefined {
  const unit = parseUnit(name);
  return unit?.kind === "money" ? unit.factor : undefined;
}

/** Lower case without diacritics, as the names of things are kept above. */
function joinFoldedWords(words: readonly string[]): string {
  const folded = words
    .join(" ")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("đ", "d");
  return folded.replace(/\b([hklmst])y\b/gu, "$1i");
}

function mapSpellingsToFactor(factor: number, ...spellings: readonly string[]): Record<string, number> {
  return Object.fromEntries(spellings.map((spelling) => [spelling, factor]));
}
