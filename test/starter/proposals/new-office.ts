/** The report.yaml that `report init` writes for the province of the sample. */
import { readAgencies } from "../../../src/catalogue/office/agencies.ts";
import { loadProvinces } from "../../../src/localities/administrative-map.ts";
import { answerWithoutAsking } from "../../../src/starter/question.ts";
import { renderReportYaml } from "../../../src/starter/report-yaml.ts";
import { resolveStarterChoice } from "../../../src/starter/starter-choice.ts";
import { readAgenciesFile } from "../../../src/workspace/workspace-folder.ts";

export async function sampleReportYaml(): Promise<string> {
  const { agencies } = readAgencies(readAgenciesFile("labour"));
  const typed = { agency: "ldtbxh", level: "tinh", province: "37", period: "9m-2022" };
  const choice = await resolveStarterChoice(typed, {
    agencies,
    ask: answerWithoutAsking,
    loadProvinces,
    today: 202611,
  });
  return renderReportYaml(choice, "labour");
}
