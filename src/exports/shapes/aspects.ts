/** Plan, actual numbers and last year's side by side: each number gets the time that its aspect means. */
import type { Observation } from "./observation.ts";
import { parseTimeKey, toTimeValue, type VariableValue } from "./variables.ts";

export function isPlan({ coordinates }: Observation): boolean {
  return coordinates.get("aspect")?.key === "plan";
}

/** True where last year's numbers name no time and the actual ones name several. */
export function hasUnclearTimes(observations: readonly Observation[]): boolean {
  const actual = observations.filter(({ coordinates }) => coordinates.get("aspect")?.key === "actual");
  const times = new Set(actual.map(({ coordinates }) => coordinates.get("time")?.key));
  const needsTime = observations.some(
    ({ coordinates }) => coordinates.get("aspect")?.key === "samePeriodLastYear" && !coordinates.has("time"),
  );
  return needsTime && times.size > 1;
}

interface FileTimes {
  readonly fileTime: VariableValue | undefined;
  readonly fileYear: number | undefined;
  /** True where each row says its time. */
  readonly hasTimeColumn: boolean;
}

/** Gives the actual numbers and last year's their times; the plans are left out. */
export function placeAspectsInTime(
  observations: readonly Observation[],
  { fileTime, fileYear, hasTimeColumn }: FileTimes,
): Observation[] {
  const time = hasTimeColumn ? undefined : (findOnlyTime(observations) ?? fileTime);
  return observations
    .filter((observation) => !isPlan(observation))
    .map((observation) => moveToLastYear(addAspectTime(observation, time), fileYear));
}

/** "Thực hiện" and "Cùng kỳ" without a time have that of the other actual numbers, else that of the file. */
function addAspectTime(observation: Observation, time: VariableValue | undefined): Observation {
  const { coordinates } = observation;
  if (!coordinates.has("aspect") || coordinates.has("time") || !time) return observation;
  return { ...observation, coordinates: new Map([...coordinates, ["time", time]]) };
}

function findOnlyTime(observations: readonly Observation[]): VariableValue | undefined {
  const times = observations.flatMap(({ coordinates }) =>
    coordinates.get("aspect")?.key === "actual" ? (coordinates.get("time") ?? []) : [],
  );
  return new Set(times.map(({ key }) => key)).size === 1 ? times[0] : undefined;
}

/** "Cùng kỳ năm trước" has the time of the actual numbers, a year earlier or of the year that it names; without a year in the file it cannot be placed. */
function moveToLastYear(observation: Observation, fileYear: number | undefined): Observation {
  const time = observation.coordinates.get("time");
  const aspect = observation.coordinates.get("aspect");
  if (aspect?.key !== "samePeriodLastYear" || !time) return observation;
  const [year, first, last] = parseTimeKey(time);
  const known = year ?? fileYear;
  const lastYear = aspect.year ?? (known === undefined ? undefined : known - 1);
  const moved = toTimeValue({ first, last, ...(lastYear !== undefined && { year: lastYear }) });
  return { ...observation, coordinates: new Map([...observation.coordinates, ["time", moved]]) };
}
