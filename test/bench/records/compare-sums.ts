/** Compares our sums with the peers': sums and counts of every source by locality and by month. */
import { localities, sources, usualFiles } from "./rows.ts";

/** A group as the peers print it. */
export type PeerGroup = readonly [
  locality: string,
  month: number,
  source: string,
  sum: number,
  count: number,
];

interface OurFigure {
  readonly id: string;
  readonly byLocality: readonly { readonly locality: string; readonly actual: number | null }[];
  readonly byMonth: readonly { readonly month: number; readonly actual: number | null }[];
}

/** "paid|Ngân sách tỉnh|xã Hoa Lư" → sum; "rows|Ngân sách tỉnh|9" → count. */
type GroupTotals = Map<string, number>;

function addToTotal(totals: GroupTotals, key: string, value: number): void {
  totals.set(key, (totals.get(key) ?? 0) + value);
}

export function sumPeerGroups(groups: readonly PeerGroup[]): GroupTotals {
  const totals: GroupTotals = new Map();
  for (const [locality, month, source, sum, count] of groups) {
    for (const place of [locality, month]) {
      addToTotal(totals, `paid|${source}|${place}`, Number(sum));
      addToTotal(totals, `rows|${source}|${place}`, Number(count));
    }
  }
  return totals;
}

/** Takes what `report figures --json` prints. */
export function sumOurFigures(figuresJson: string): GroupTotals {
  const figures = new Map((JSON.parse(figuresJson) as OurFigure[]).map((figure) => [figure.id, figure]));
  const names = new Map(localities.map(({ code, name }) => [code, name]));
  const totals: GroupTotals = new Map();
  for (const file of Object.keys(usualFiles)) {
    for (const [index, source] of sources.entries()) {
      for (const kind of ["paid", "rows"]) {
        const figure = figures.get(`${file}.${kind}-${index}`);
        for (const { locality, actual } of figure?.byLocality ?? [])
          addToTotal(totals, `${kind}|${source}|${names.get(locality)}`, actual ?? 0);
        for (const { month, actual } of figure?.byMonth ?? [])
          addToTotal(totals, `${kind}|${source}|${month % 100}`, actual ?? 0);
      }
    }
  }
  return totals;
}

/** Throws where they differ, because then they did not do the same work. */
export function checkSameTotals(ours: GroupTotals, theirs: GroupTotals, peer: string): void {
  const keys = new Set([...ours.keys(), ...theirs.keys()]);
  const different = [...keys].filter((key) => ours.get(key) !== theirs.get(key));
  if (ours.size === 0 || different.length > 0) {
    const [key = ""] = different;
    throw new Error(
      `${peer} differs in ${different.length} sums: ${key}: ours ${ours.get(key)}, theirs ${theirs.get(key)}`,
    );
  }
}
