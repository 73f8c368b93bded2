import { expect, test } from "vitest";
import { readAgencies } from "../../src/catalogue/office/agencies.ts";
import { formatPeriodId } from "../../src/period.ts";
import { listReportPeriods } from "../../src/starter/report-periods.ts";
import { readAgenciesFile } from "../../src/workspace/workspace-folder.ts";

const list = (limits: { from?: number; until?: number }, today: number) =>
  listReportPeriods(limits, today).map(formatPeriodId);

test("periods have ended, and belong to the time of the agency", () => {
  expect(list({ from: 202507 }, 202611)).toEqual(["9m-2025", "12m-2025", "3m-2026", "6m-2026", "9m-2026"]);
  expect(list({ until: 202502 }, 202611).slice(-2)).toEqual(["9m-2024", "12m-2024"]);
  expect(list({}, 202204).slice(-3)).toEqual(["9m-2021", "12m-2021", "3m-2022"]);
  expect(list({}, 202203).at(-1)).toBe("12m-2021");
});

const { agencies, issues } = readAgencies(readAgenciesFile("labour"));

test("every agency of the pack has a period to report, and a letterhead for each level", () => {
  expect(issues).toEqual([]);
  expect(agencies.map(({ id }) => id)).toEqual(["ldtbxh", "noi-vu", "y-te", "gddt"]);
  for (const agency of agencies) {
    expect(listReportPeriods(agency, 202611).length).toBeGreaterThan(0);
    expect(agency.levels[0]?.id).toBe("tinh");
    for (const { symbol } of agency.levels) expect(symbol).toMatch(/^BC-[A-ZĐ]+$/);
  }
});
