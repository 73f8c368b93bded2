/** The answers of `report init`, from options and from questions that lists answer. */
import type { Agency, AgencyLevel } from "../catalogue/office/agencies.ts";
import { formatPeriodName } from "../language/period-names.ts";
import { parseTypedPeriod } from "../language/typed-period.ts";
import type { AdministrativeMapName, AdministrativeUnit } from "../localities/administrative-unit.ts";
import { formatPeriodId, type Period, toYearMonth } from "../period.ts";
import { type FormerPlaces, pickFormerProvinces } from "./former-places.ts";
import { type Ask, findAnswer, type Question } from "./question.ts";
import { listReportPeriods } from "./report-periods.ts";

export interface StarterChoice {
  readonly agency: Agency;
  /** The agencies that had its work before, the latest first. */
  readonly earlierAgencies: readonly Agency[];
  readonly level: AgencyLevel;
  readonly province: AdministrativeUnit;
  /** For an office of a district. */
  readonly district?: AdministrativeUnit;
  /** The first period to report. */
  readonly period: Period;
  /** The administrative map of its end. */
  readonly map: AdministrativeMapName;
  /** For an office of today that has numbers of before July 2025. */
  readonly former?: FormerPlaces;
}

/** The options of the command as typed. */
export interface TypedAnswers {
  readonly agency?: string;
  readonly level?: string;
  readonly province?: string;
  readonly district?: string;
  readonly period?: string;
  /** The level of the exports of before July 2025. */
  readonly before?: string;
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
  const period = await resolvePeriodToReport(limitToLevel(agency, level), today, typed.period, ask);
  const map = chooseMap(agency, level, period);
  const provinces = await loadProvinces(map);
  const provinceQuestion = buildUnitQuestion("--province", "Tỉnh, thành phố nào?", provinces);
  const province = await findAnswer(provinceQuestion, typed.province, ask);
  // Some island districts have no communes.
  const districts = province.units.filter(({ units }) => units.length > 0);
  const districtQuestion = buildUnitQuestion("--district", "Huyện, quận nào?", districts);
  const district = level.id === "huyen" ? await findAnswer(districtQuestion, typed.district, ask) : undefined;
  const former =
    map === "sinceJuly2025" && period.year <= lastYearWithFormerPlaces
      ? await resolveFormerPlaces(province, typed.before, { ask, loadProvinces })
      : undefined;
  const earlierAgencies = listEarlierAgencies(agency, agencies);
  return {
    agency,
    earlierAgencies,
    level,
    province,
    period,
    map,
    ...(district && { district }),
    ...(former && { former }),
  };
}

/** Its last year is 2025, half of which has the districts. */
const lastYearWithFormerPlaces = 2026;

function limitToLevel(agency: Agency, { until }: AgencyLevel): Pick<Agency, "from" | "until"> {
  return until === undefined ? agency : { ...agency, until: Math.min(until, agency.until ?? until) };
}

/** The agencies before March 2025 have the map of their years; then the districts go on to June. */
function chooseMap(agency: Agency, level: AgencyLevel, { year, last }: Period): AdministrativeMapName {
  if (agency.from === undefined) return "until2024";
  return level.id === "huyen" || toYearMonth(year, last) <= 202506 ? "june2025" : "sinceJuly2025";
}

/** In a pack whose agencies name each other the walk would not end. */
function listEarlierAgencies(agency: Agency, agencies: readonly Agency[]): Agency[] {
  const earlier: Agency[] = [];
  for (
    let before = agencies.find(({ id }) => id === agency.before);
    before && before !== agency && !earlier.includes(before);
    before = agencies.find(({ id }) => id === earlier.at(-1)?.before)
  )
    earlier.push(before);
  return earlier;
}

async function resolveFormerPlaces(
  province: AdministrativeUnit,
  typed: string | undefined,
  { ask, loadProvinces }: Pick<ChoiceContext, "ask" | "loadProvinces">,
): Promise<FormerPlaces | undefined> {
  const level = await findAnswer(formerLevelQuestion, typed, ask);
  if (level === "khong") return undefined;
  const provinces = pickFormerProvinces(province, await loadProvinces("june2025"));
  const codes = provinces.map(({ code }) => code);
  const provincesOf2024 = (await loadProvinces("until2024")).filter(({ code }) => codes.includes(code));
  return { level, provinces, provincesOf2024 };
}

const formerLevelQuestion: Question<FormerPlaces["level"] | "khong"> = {
  option: "--before",
  message: "Số liệu trước tháng 7/2025 chia theo cấp nào?",
  choices: [
    { value: "huyen", key: "huyen", label: "Huyện, thị xã, thành phố" },
    { value: "xa", key: "xa", label: "Xã, phường, thị trấn cũ" },
    { value: "khong", key: "khong", label: "Không dùng số liệu trước tháng 7/2025" },
  ],
  usual: "huyen",
};

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
  agency: Pick<Agency, "from" | "until">,
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
