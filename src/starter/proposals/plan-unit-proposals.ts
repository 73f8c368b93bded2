/** Plans that count persons where the report counts turns of persons: only the office knows whether it means the same number. */
import type { Catalogue, Indicator } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { foldText } from "../../exports/cells/text-folding.ts";
import { prepareColumnForMatching } from "../../exports/table/header/declared-columns.ts";
import { matchColumns } from "../../exports/table/header/header-matching.ts";
import { formatYamlKey } from "../yaml-text.ts";
import type { Proposal } from "./proposal.ts";
import type { Sheet } from "./sheet.ts";

export function findPlanUnitProposals(
  file: string,
  sheet: Sheet | undefined,
  { office, catalogue }: { readonly office: Office; readonly catalogue: Catalogue },
): Proposal[] {
  if (!sheet) return [];
  const { columns } = matchColumns(sheet.names, catalogue.targets.columns.map(prepareColumnForMatching));
  const findIndex = (id: string) => columns.find(({ column }) => column.id === id)?.index;
  const [nameIndex, unitIndex] = [findIndex("indicator"), findIndex("unit")];
  if (nameIndex === undefined || unitIndex === undefined) return [];
  const indicators = catalogue.sectors.flatMap((sector) => sector.indicators);
  return sheet.rows.flatMap(({ cells }) => {
    const [name, unit] = [foldText(cells[nameIndex] ?? ""), (cells[unitIndex] ?? "").trim()];
    const indicator = indicators.find((one) =>
      [one.id, one.name, ...(one.aliases ?? [])].some((text) => foldText(text) === name),
    );
    const isSaid = foldText(office.planUnits?.[indicator?.id ?? ""] ?? "") === foldText(unit);
    return !indicator || isSaid || !isTurnOfPerson(unit, indicator.unit)
      ? []
      : [buildPlanUnitProposal(file, unit, indicator)];
  });
}

const persons = new Set(["nguoi", "lao dong", "nguoi lao dong"]);

/** True for persons beside turns of persons, either way round. */
function isTurnOfPerson(written: string, unit: string): boolean {
  const folded = [written, unit].map((text) => foldText(text));
  const turns = folded.filter((text) => text.startsWith("luot "));
  return turns.length === 1 && folded.every((text) => persons.has(text.replace(/^luot /, "")));
}

function buildPlanUnitProposal(file: string, written: string, { id, name, unit }: Indicator): Proposal {
  return {
    kind: "planUnit",
    files: [file],
    question: `Kế hoạch “${name}” ghi đơn vị “${written}”, báo cáo tính bằng ${unit}: số kế hoạch có tính như báo cáo không?`,
    answers: [
      {
        label: "Có, cùng cách tính",
        entry: { keys: ["planUnits"], line: `${formatYamlKey(id)}: ${JSON.stringify(written)}` },
      },
    ],
    isCertain: false,
  };
}
