/** The units of money: the one table that headers, titles, cells, declarations and the year's plan are read by. */

/** One unit in which a file may count. */
interface Unit {
  /** As declarations and messages name it. */
  readonly name: string;
  /** The number of base units in one of it. */
  readonly factor: number;
  /** Its spellings in the header of a column and in the titles above a table. */
  readonly headerPattern: RegExp;
  /** Its spellings in the unit column of the year's plan, folded. Abbreviations such as "tr.đ" are refused there. */
  readonly planSpellings: readonly string[];
}

/** The units of one dimension, from the smallest to the largest. */
export interface UnitTable {
  /** The unit in which figures are kept. */
  readonly base: string;
  readonly units: readonly Unit[];
}

/** "động" (lao động) is not "đồng": without diacritics only a multiplied unit or one in brackets counts. */
export const moneyUnits = {
  base: "đồng",
  units: [
    {
      name: "đồng",
      factor: 1,
      headerPattern: /(?<!\p{L})đồng(?!\p{L})|\(\s*(?:đ|vnđ|vnd|dong)\s*\)|(?<!\p{L})(?:vnđ|vnd)(?!\p{L})/iu,
      planSpellings: ["dong"],
    },
    {
      name: "nghìn đồng",
      factor: 1_000,
      headerPattern: /(?:nghìn|ngàn|1[.,]?000)\s*(?:đồng|đ(?!\p{L}))|\b(?:nghin|ngan|1[.,]?000) dong\b/iu,
      planSpellings: ["nghin dong", "ngan dong"],
    },
    {
      name: "triệu đồng",
      factor: 1_000_000,
      headerPattern: /triệu\s*(?:đồng|đ(?!\p{L}))|\btr\.?\s?đ(?:ồng)?(?!\p{L})|\btrieu dong\b/iu,
      planSpellings: ["trieu dong"],
    },
    {
      name: "tỷ đồng",
      factor: 1_000_000_000,
      headerPattern: /(?:tỷ|tỉ)\s*(?:đồng|đ(?!\p{L}))|\b(?:ty|ti) dong\b/iu,
      planSpellings: ["ty dong", "ti dong"],
    },
  ],
} as const satisfies UnitTable;

export type MoneyUnit = (typeof moneyUnits)["units"][number]["name"];

/** The number of base units in one of the named unit; undefined where the table has no such unit. */
export function findUnitFactor({ units }: UnitTable, name: string): number | undefined {
  return units.find((unit) => unit.name === name)?.factor;
}

/** The number of base units in one of the unit that a plan spells so (folded); undefined where it is none of the table. */
export function findPlanUnitFactor({ units }: UnitTable, foldedUnit: string): number | undefined {
  return units.find(({ planSpellings }) => planSpellings.includes(foldedUnit))?.factor;
}
