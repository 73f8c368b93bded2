/** The kind of a written rule, and the keys that belong to each kind. */
import type { EditKindName } from "./edit-rule.ts";
import type { RawEdit } from "./edit-schema.ts";

/** The word in the place of a column that means the plan of the year. */
const planWord = "plan";

type EditKey = keyof RawEdit;

/** The keys that each kind needs, and those that it may have besides. */
const keysByKind: Readonly<
  Record<EditKindName, { readonly needs: readonly EditKey[]; readonly may: readonly EditKey[] }>
> = {
  balance: { needs: ["balance", "parts"], may: ["less", "atMost"] },
  over: { needs: ["balance", "over", "total"], may: ["atMost"] },
  carry: { needs: ["carry", "in", "out"], may: [] },
  ratio: { needs: ["ratio", "per", "between"], may: [] },
  plan: { needs: ["ratio", "per", "between"], may: [] },
  growth: { needs: ["growth", "between"], may: [] },
  peers: { needs: ["peers"], may: ["times"] },
  order: { needs: ["order"], may: [] },
  agree: { needs: ["agree"], may: ["by", "tolerance"] },
  range: { needs: ["range", "between"], may: [] },
};

const commonKeys: readonly EditKey[] = ["where", "severity", "name", "source", "from", "until"];

/** Tells the kind of a rule by its first word, and by what that is compared with. */
export function findEditKind(raw: RawEdit): EditKindName {
  if (raw.balance !== undefined) return raw.over === undefined ? "balance" : "over";
  if (raw.ratio !== undefined) return raw.per === planWord ? "plan" : "ratio";
  const kinds = ["carry", "growth", "peers", "order", "agree", "range"] as const;
  return kinds.find((kind) => raw[kind] !== undefined) ?? "range";
}

export function listMissingKeys(raw: RawEdit): EditKey[] {
  return keysByKind[findEditKind(raw)].needs.filter((key) => raw[key] === undefined);
}

export function listUnfitKeys(raw: RawEdit): EditKey[] {
  const { needs, may } = keysByKind[findEditKind(raw)];
  const known = new Set<string>([...needs, ...may, ...commonKeys]);
  return (Object.keys(raw) as EditKey[]).filter((key) => !known.has(key));
}
