/** Renders a peer's reports one after the other, exports read once: node batch.mjs PEER DATA PREPARED WARMING MEASURED (numbers of reports) */
import { sumColumns } from "./exports.mjs";

const [peer, data, prepared, warming, measured] = process.argv.slice(2);
const { rowsOf, createReportRenderer } = await import(`./${peer}.mjs`);
sumColumns(data, rowsOf);
const report = createReportRenderer(prepared);
await generateReports(Number(warming));
const before = process.cpuUsage();
const wall = await generateReports(Number(measured));
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ reports: Number(measured), wall, cpu: (user + system) / 1000 }));

/** Gives the milliseconds that they took. */
async function generateReports(count) {
  const start = performance.now();
  for (let number = 0; number < count; number++) await report();
  return performance.now() - start;
}
