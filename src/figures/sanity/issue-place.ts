/** The words by which a warning names a row group, its month and its place in a file. */
import type { Column } from "../../catalogue/declaration.ts";
import type { Locality, Office } from "../../catalogue/office/office.ts";
import type { IssuePlace } from "../../issues/issue.ts";
import type { RowGroup } from "../groups/row-groups.ts";

/** "huyện Nho Quan, Tết Nguyên đán" */
export function formatGroupName({ locality, texts }: RowGroup, office: Office): string {
  const name = office.localities.find(({ code }) => code === locality)?.name ?? office.territory;
  return [name, ...Object.values(texts)].join(", ");
}

export function pickMainHeader({ headers: [first = ""] }: Column): string {
  return first;
}

export function findFirstFile({ lines }: RowGroup): string | null {
  const [file] = lines.keys();
  return file ?? null;
}

export function buildGroupIssuePlace(group: RowGroup, file = findFirstFile(group) ?? ""): IssuePlace {
  const line = group.lines.get(file)?.first;
  return { file, ...(line === undefined ? {} : { line }) };
}

/** More places that lack the same have one cause: they are one message, which names the first ones. */
const mostNamedPlaces = 8;
const firstNames = 5;

/** The names of places as one message each; of many places those of the first, with the number of the others, as one. */
export function nameOrCountPlaces(places: readonly Locality[]): string[] {
  return places.length > mostNamedPlaces ? [listFirstNames(places)] : places.map(({ name }) => name);
}

/** "xã A, xã B, xã C, xã D, xã E và 124 địa phương khác"; all names of a few. */
export function listFirstNames(places: readonly Locality[]): string {
  const names = places.map(({ name }) => name);
  return names.length > mostNamedPlaces
    ? `${names.slice(0, firstNames).join(", ")} và ${names.length - firstNames} địa phương khác`
    : names.join(", ");
}
