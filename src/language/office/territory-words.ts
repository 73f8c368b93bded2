/** The words for a place that is reported: its name, "tỉnh", "toàn tỉnh", its Party committee. */
import { placeRankPrefix } from "../../catalogue/place-ranks.ts";
import { capitalizeFirst } from "../capitalize.ts";
import { joinWithAnd } from "../name-list.ts";
import { formatPartyCommittee } from "./organisation-phrases.ts";

/** One name, or those of the provinces of which a territory was made later: "các tỉnh Hà Nam, Nam Định và Ninh Bình", "cả 3 tỉnh". */
export function buildTerritoryWords(names: readonly string[]) {
  const ranks = [...new Set(names.map(formatRank))];
  const [rank = ""] = ranks;
  const area = names.length === 1 ? `toàn ${rank}` : `cả ${names.length} ${ranks.join(", ")}`;
  return {
    name: formatTerritoryName(names),
    rank: names.length === 1 ? rank : `các ${ranks.join(", ")}`,
    whole: area,
    Whole: capitalizeFirst(area),
    committee: formatPartyCommittee(rank),
  };
}

/** "tỉnh Ninh Bình"; "các tỉnh Hà Nam, Nam Định và Ninh Bình"; "tỉnh Hà Nam và thành phố Hà Nội". */
export function formatTerritoryName(names: readonly string[]): string {
  const ranks = new Set(names.map(formatRank));
  const [rank = ""] = ranks;
  return names.length > 1 && ranks.size === 1
    ? `các ${rank} ${joinWithAnd(names.map((name) => name.replace(placeRankPrefix, "")))}`
    : joinWithAnd(names);
}

function formatRank(name: string): string {
  return placeRankPrefix.exec(name)?.[0].trim().toLocaleLowerCase("vi") ?? name;
}
