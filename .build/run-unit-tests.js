/** Runs the unit tests in threads of this process, so that it can print the processor time of all of them together. */
import { startVitest } from "vitest/node";

const secondsAllowed = 60;

const vitest = await startVitest("test", process.argv.slice(2), {
  config: ".build/vitest.unit.ts",
  watch: false,
});
await vitest.close();
const { user, system } = process.cpuUsage();
const seconds = (user + system) / 1e6;
console.log(
  `unit tests: ${seconds.toFixed(1)} s of processor time (user and system), ${secondsAllowed} s allowed`,
);
