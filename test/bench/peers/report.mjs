/** Renders a peer's report in a cold process and prints its sums: node report.mjs PEER DATA PREPARED OUTPUT */
import { writeFileSync } from "node:fs";
import { sumColumns } from "./exports.mjs";

const [peer, data, prepared, output] = process.argv.slice(2);
const { rowsOf, createReportRenderer } = await import(`./${peer}.mjs`);
const sums = sumColumns(data, rowsOf);
writeFileSync(output, await createReportRenderer(prepared)());
console.log(JSON.stringify(sums));
