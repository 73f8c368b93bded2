/** Renders a peer's reports one after the other, exports read once: node batch.mjs PEER DATA PREPARED WARMING MEASURED (milliseconds) */
import { sumColumns } from "./exports.mjs";

const [peer, data, prepared, warming, measured] = process.argv.slice(2);
const { rowsOf, createReportRenderer } = await import(`./${peer}.mjs`);
sumColumns(data, rowsOf);
const report = createReportRenderer(prepared);
await generateReportsFor(Number(warming));
const before = process.cpuUsage();
const { reports, wall } = await generateReportsFor(Number(measured));
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ reports, wall, cpu: (user + system) / 1000 }));

async function generateReportsFor(milliseconds) {
  const start = performance.now();
  let reports = 0;
  while (performance.now() - start < milliseconds) {
    await report();
    reports++;
  }
  return { reports, wall: performance.now() - start };
}
