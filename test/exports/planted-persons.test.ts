/**
 * A name and an identity number at every place of every export reach no message, figure, balance or page. All positions with
 * PLANT_EVERYWHERE=1, else one for each way to get there.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { computeBalance } from "../../src/figures/balance/balance.ts";
import { computeReviewOfExports } from "../../src/review.ts";
import { renderFiguresPage } from "../../src/screen/figures-page/figures-page.ts";
import { openWorkspace, resolvePeriod } from "../../src/workspace/open-workspace.ts";
import { plantedPattern, plantingWays, plantPersons } from "../support/planted-persons.ts";
import { copySample } from "../support/run-program.ts";

const workspace = copySample();
const exportTexts = new Map(
  readdirSync(join(workspace, "data"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".csv"))
    .map((path) => [join(workspace, "data", path), readFileSync(join(workspace, "data", path), "utf8")]),
);
const silentTerminal = { data: () => undefined, note: () => undefined, issues: () => undefined };
const widestTable = 14;

const cases = plantingWays.flatMap((way, index) =>
  process.env.PLANT_EVERYWHERE === undefined
    ? [[way.name, index + 1, way] as const]
    : Array.from({ length: widestTable }, (_, position) => [way.name, position, way] as const),
);

test.each(cases)("%s at position %s", async (_, position, way) => {
  for (const [path, text] of exportTexts) {
    const planted = plantPersons(text, way, position);
    rmSync(path, { force: true });
    writeFileSync(path, planted ?? text);
  }
  const opened = openWorkspace({ workspace }, silentTerminal);
  const period = resolvePeriod("9m-2022");
  const review = await computeReviewOfExports({ ...opened, period });
  const balance = computeBalance(review.gathered, opened.catalogue, period);
  const figures = review.figures.all.map((figure) => [figure.indicator.id, figure.actual, figure.sources]);
  const page = renderFiguresPage({ ...opened, review, documents: [] });
  const output = JSON.stringify([opened.issues, review.issues, balance, figures, page]);
  expect(output.match(plantedPattern)?.[0]).toBeUndefined();
  const found = [...exportTexts.keys()].some((path) => plantedPattern.test(readFileSync(path, "utf8")));
  expect(review.issues.length > 0 || way.addsColumns || !found).toBe(true);
});
