/** How a warning names the place of a group in the office and in its file. */
import type { Column } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office.ts";
import type { IssuePlace } from "../../issues/issue.ts";
import type { RowGroup } from "../groups/row-groups.ts";

export function formatGroupName({ locality, texts }: RowGroup, office: Office): string {
  const name = office.localities.find(({ code }) => code === locality)?.name ?? office.territory;
  return [name, ...Object.values(texts)].join(", ");
}

export function formatGroupMonth({ month }: RowGroup): string {
  return `${month % 100}/${Math.floor(month / 100)}`;
}

export function getMainHeader({ headers: [first = ""] }: Column): string {
  return first;
}

export function findGroupPlace({ lines }: RowGroup, file = [...lines.keys()][0] ?? ""): IssuePlace {
  const line = lines.get(file)?.first;
  return { file, ...(line === undefined ? {} : { line }) };
}
