/** Copies of the sample's exports in which a person's name and identity number stand at some place where nobody expects them. */
const plantedName = "Nguyễn Thị Bí Mật";
const plantedNumber = "037090000001";
const plantedForms = [
  plantedName,
  plantedName.toUpperCase(),
  "Nguyen Thi Bi Mat",
  "Mật Bí Thị Nguyễn",
  `Đơn của bà ${plantedName}`,
];
/** What must be found nowhere: the name whole or in part, in capitals, without its marks or reversed; the number with any points or blanks. */
export const plantedPattern =
  /Bí\s*Mật|Mật\s*Bí|Nguyễn\s*Thị|Thị\s*Nguyễn|nguyen\s*thi|\bbi\s*mat\b|037[\s.]*090[\s.]*000[\s.]*001/iu;

/** A way to plant: the lines of an export → other lines. */
interface PlantingWay {
  readonly name: string;
  readonly plant: (cells: string[], position: number) => string[];
  /** True for a way that adds columns of its own, with a header. */
  readonly addsColumns?: boolean;
}

export const plantingWays: readonly PlantingWay[] = [
  {
    name: "columns of their own",
    addsColumns: true,
    plant: (cells, position) => cells.toSpliced(position, 0, plantedName, plantedNumber),
  },
  ...plantedForms.map((form) => ({
    name: `${form} in place of a cell`,
    plant: (cells: string[], position: number) => cells.with(position, form),
  })),
  { name: "a number in place of a cell", plant: (cells, position) => cells.with(position, plantedNumber) },
  {
    name: "a row shifted by a name",
    plant: (cells, position) => cells.toSpliced(position, 0, plantedName).slice(0, cells.length),
  },
  {
    name: "a row shifted by a name and a number",
    plant: (cells, position) => cells.toSpliced(position, 0, plantedName, plantedNumber),
  },
];

const plantedHeads = ["Họ và tên", "Số CCCD"];

/** Plants at a position of an export's text; undefined where it has no such column. */
export function plantPersons(
  text: string,
  { plant, addsColumns = false }: PlantingWay,
  position: number,
): string | undefined {
  const lines = text.split(/\r?\n/);
  const widths = lines.map((line) => line.split(";").length);
  const headAt = lines.findIndex((line, at) => widths[at] === Math.max(...widths) && !/;;/.test(line));
  const width = widths[headAt] ?? 0;
  if (position > width || (position === width && !addsColumns)) return undefined;
  const plantedLines = lines.map((line, at) => {
    const cells = line.split(";");
    if (cells.length < width) return line;
    if (addsColumns && at === headAt) return cells.toSpliced(position, 0, ...plantedHeads).join(";");
    if (addsColumns && at < headAt) return cells.toSpliced(position, 0, "", "").join(";");
    const isPlanted = addsColumns ? at > headAt : at === headAt + 2 || at === headAt + 4;
    return isPlanted ? plant(cells, position).join(";") : line;
  });
  return plantedLines.join("\n");
}
