/** How a warning names the place of a group in the office and in its file. */
import type { Column } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import type { Place } from "../issues/issue.ts";
import type { Group } from "./groups.ts";

export function whoOf({ locality, texts }: Group, office: Office): string {
  const name = office.localities.find(({ code }) => code === locality)?.name ?? office.territory;
  return [name, ...Object.values(texts)].join(", ");
}

export function monthText({ month }: Group): string {
  return `${month % 100}/${Math.floor(month / 100)}`;
}

export function headerOf({ headers: [first = ""] }: Column): string {
  return first;
}

export function placeIn({ lines }: Group, file = [...lines.keys()][0] ?? ""): Place {
  const line = lines.get(file)?.first;
  return { file, ...(line === undefined ? {} : { line }) };
}
