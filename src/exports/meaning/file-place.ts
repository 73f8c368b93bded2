/** Where: the locality of all rows of a file without a column of localities: the office's word, the title, the name of the file. */
import type { Locality, Office } from "../../catalogue/office.ts";
import { getOrCreateLocalityReader, localityRankPrefix } from "../cells/localities.ts";
import { foldText } from "../cells/text-folding.ts";
import { type Evidence, type Resolution, resolveEvidence } from "./evidence.ts";
import { findConfirmedFile } from "./file-time.ts";

/** Resolves the locality that a file says once of all its rows. */
export function resolveFileLocality(
  titles: readonly string[],
  path: string,
  office: Office,
): Resolution<Locality> {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  return resolveEvidence(
    [
      ...titles.flatMap((text) =>
        listNamedLocalities(text, office, false).map((value) => ({ value, source: "title" as const, text })),
      ),
      ...listNamedLocalities(name, office, true).map((value) => ({
        value,
        source: "file name" as const,
        text: name,
      })),
      ...listConfirmedLocalities(path, office),
    ],
    (a, b) => a.code === b.code,
  );
}

/** The ranks as names of files write them: "tp-ninh-binh". */
const rankAbbreviations = [
  ["thanh pho ", "tp"],
  ["thi xa ", "tx"],
  ["huyen ", "h"],
  ["phuong ", "p"],
  ["xa ", "x"],
] as const;

/** The localities whose names stand in a text; in the name of a file also without their rank. */
function listNamedLocalities(text: string, office: Office, acceptsBareNames: boolean): Locality[] {
  const words = ` ${foldText(text.replace(/[-_]+/g, " "))} `;
  const bareTerritory = foldText(office.territory.replace(localityRankPrefix, ""));
  return office.localities.filter((locality) => {
    const bareName = foldText(locality.name.replace(localityRankPrefix, ""));
    const names = [locality.name, ...locality.aliases].map(foldText);
    // "ninh-binh" in a name is the province as well as its city.
    if (acceptsBareNames && bareName !== bareTerritory) names.push(bareName);
    const rank = rankAbbreviations.find(([prefix]) => foldText(locality.name).startsWith(prefix))?.[1];
    if (acceptsBareNames && rank !== undefined) names.push(`${rank} ${bareName}`);
    return names.some((name) => name !== "" && words.includes(` ${name} `));
  });
}

function listConfirmedLocalities(path: string, office: Office): Evidence<Locality>[] {
  const text = findConfirmedFile(office.files, path)?.locality;
  if (text === undefined) return [];
  const reading = getOrCreateLocalityReader(office)(text);
  const value =
    reading.kind === "locality" ? office.localities.find(({ code }) => code === reading.code) : undefined;
  return value ? [{ value, source: "office", text }] : [];
}
