/** The answers of `report init`, from options and from questions that lists answer. */
import type { Agency, AgencyLevel } from "../catalogue/office/agencies.ts";
import { formatPeriodName } from "../language/period-names.ts";
import { parseTypedPeriod } from "../language/typed-period.ts";
import type { AdministrativeMapName, AdministrativeUnit } from "../localities/administrative-unit.ts";
import { formatPeriodId, type Period } from "../period.ts";
import { type Ask, findAnswer, type Question } from "./question.ts";
import { listReportPeriods } from "./report-periods.ts";

export interface StarterChoice {
  readonly agency: Agency;
  readonly level: AgencyLevel;
  readonly province: AdministrativeUnit;
  /** For an office of a district. */
  readonly district?: AdministrativeUnit;
  /** The first period to report. */
  readonly period: Period;
}

/** The options of the command as typed. */
export interface TypedAnswers {
  readonly agency?: string;
  readonly level?: string;
  readonly province?: string;
  readonly district?: string;
  readonly period?: string;
}

interface ChoiceContext {
  readonly agencies: readonly Agency[];
  readonly ask: Ask;
  readonly loadProvinces: (map: AdministrativeMapName) => Promise<readonly AdministrativeUnit[]>;
  /** The current month, 202611. */
  readonly today: number;
}

/** The province or the district whose localities report. */
export function pickTerritory({ province, district }: Pick<StarterChoice, "province" | "district">) {
  return district ?? province;
}

/** Throws UserFacingError for an answer that is on no list. */
export async function resolveStarterChoice(
  typed: TypedAnswers,
  { agencies, ask, loadProvinces, today }: ChoiceContext,
): Promise<StarterChoice> {
  const agency = await findAnswer(buildAgencyQuestion(agencies), typed.agency, ask);
  const level = await findAnswer(buildLevelQuestion(agency), typed.level, ask);
  const provinces = await loadProvinces(agency.map);
  const provinceQuestion = buildUnitQuestion("--province", "Tỉnh, thành phố nào?", provinces);
  const province = await findAnswer(provinceQuestion, typed.province, ask);
  // Some island districts have no communes.
  const districts = province.units.filter(({ units }) => units.length > 0);
  const districtQuestion = buildUnitQuestion("--district", "Huyện, quận nào?", districts);
  const district = level.id === "huyen" ? await findAnswer(districtQuestion, typed.district, ask) : undefined;
  const period = await resolvePeriodToReport(agency, today, typed.period, ask);
  return { agency, level, province, period, ...(district && { district }) };
}

function buildAgencyQuestion(agencies: readonly Agency[]): Question<Agency> {
  const choices = agencies.map((value) => ({ value, key: value.id, label: value.name }));
  return { option: "--agency", message: "Cơ quan thuộc ngành nào?", choices };
}

function buildLevelQuestion({ levels }: Agency): Question<AgencyLevel> {
  const choices = levels.map((value) => ({ value, key: value.id, label: value.label }));
  const [usual] = levels;
  return { option: "--level", message: "Cơ quan ở cấp nào?", choices, ...(usual && { usual }) };
}

function buildUnitQuestion(
  option: string,
  message: string,
  units: readonly AdministrativeUnit[],
): Question<AdministrativeUnit> {
  return { option, message, choices: units.map((value) => ({ value, key: value.code, label: value.name })) };
}

async function resolvePeriodToReport(
  agency: Agency,
  today: number,
  typed: string | undefined,
  ask: Ask,
): Promise<Period> {
  const typedPeriod = typed === undefined ? undefined : parseTypedPeriod(typed);
  if (typedPeriod) return typedPeriod;
  const periods = listReportPeriods(agency, today);
  const latest = periods.at(-1);
  return findAnswer(
    {
      option: "--period",
      message: "Báo cáo đầu tiên của kỳ nào?",
      choices: periods.toReversed().map((value) => {
        const key = formatPeriodId(value);
        return { value, key, label: `${formatPeriodName(value)} (${key})` };
      }),
      ...(latest && { usual: latest }),
    },
    typed,
    ask,
  );
}
