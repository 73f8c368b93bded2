/** The shape of a table in words of the office: "thời gian nằm ngang; nhóm dòng theo địa phương". */

/** What stands where, by the ids of variables and columns. */
interface NamedShape {
  readonly across?: readonly string[];
  readonly down?: string;
  readonly groups?: string;
  readonly parts?: string;
}

const variableNames: Readonly<Record<string, string>> = {
  time: "thời gian",
  locality: "địa phương",
  measure: "tên số liệu",
  aspect: "kế hoạch, thực hiện",
};

/** The columns name the variables that are texts of the export. */
export function describeShape(
  { across = [], down, groups, parts }: NamedShape,
  columns: readonly { readonly id: string; readonly headers: readonly string[] }[] = [],
): string {
  const formatName = (variable: string) =>
    variableNames[variable] ??
    columns.find(({ id }) => id === variable)?.headers[0]?.toLowerCase() ??
    variable;
  return [
    ...(across.length > 0 ? [`${across.map(formatName).join(" và ")} nằm ngang`] : []),
    ...(down === undefined ? [] : [`${formatName(down)} nằm dọc`]),
    ...(groups === undefined ? [] : [describeGroups(groups, formatName)]),
    ...(parts === undefined
      ? []
      : [parts === "locality" ? "xã, phường dưới huyện" : `dòng chi tiết dưới dòng ${formatName(parts)}`]),
  ].join("; ");
}

function describeGroups(groups: string, formatName: (variable: string) => string): string {
  return groups === "sections"
    ? "mỗi địa phương cộng các nhóm dòng lại"
    : `nhóm dòng theo ${formatName(groups)}`;
}
