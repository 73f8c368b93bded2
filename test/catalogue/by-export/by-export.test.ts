/** Lists by export hold what a search through the whole catalogue finds, in its order. */
import { expect, test } from "vitest";
import { listEditRulesOfExport } from "../../../src/catalogue/by-export/edit-rules.ts";
import {
  listGivenColumns,
  listIndicatorsOfExport,
  listStockColumns,
} from "../../../src/catalogue/by-export/indicators.ts";
import { listExportsOfRule } from "../../../src/catalogue/edits/edit-rule.ts";
import { labourCatalogue } from "../../support/labour-pack.ts";

const { sectors } = labourCatalogue;
const exportIds = sectors.flatMap(({ exports }) => exports.map(({ id }) => id));
const indicators = sectors.flatMap((sector) => sector.indicators);
const rules = sectors.flatMap(({ edits = [] }) => edits);

test.each(exportIds)("the indicators and the rules of %s", (exportId) => {
  const ofExport = indicators.filter(
    ({ aggregation }) => "export" in aggregation && aggregation.export === exportId,
  );
  const columnsOf = (kind: "given" | "stock") =>
    ofExport.flatMap(({ aggregation }) => (aggregation.kind === kind ? [aggregation.column] : []));
  expect(listIndicatorsOfExport(exportId, labourCatalogue)).toEqual(ofExport);
  expect(listGivenColumns(exportId, labourCatalogue)).toEqual(columnsOf("given"));
  expect(listStockColumns(exportId, labourCatalogue)).toEqual(columnsOf("stock"));
  expect(listEditRulesOfExport(exportId, labourCatalogue)).toEqual(
    rules.filter((rule) => listExportsOfRule(rule).includes(exportId)),
  );
});

test("an export that no catalogue has", () => {
  expect(listIndicatorsOfExport("none", labourCatalogue)).toEqual([]);
  expect(listIndicatorsOfExport(undefined, labourCatalogue)).toEqual([]);
  expect(listEditRulesOfExport("none", labourCatalogue)).toEqual([]);
});
