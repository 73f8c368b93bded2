/** The words by which a warning names a row group, its month and its place in a file. */
import type { Column } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
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

export function buildGroupIssuePlace({ lines }: RowGroup, file = [...lines.keys()][0] ?? ""): IssuePlace {
  const line = lines.get(file)?.first;
  return { file, ...(line === undefined ? {} : { line }) };
}
