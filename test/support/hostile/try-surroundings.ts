import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { createOffice, listFaultsOfRun, runShell } from "./office.ts";
import type { Surrounding } from "./surroundings.ts";

/** Runs each command line in an office of its own; one text for each run with faults, with what it printed. */
export function trySurroundings(surroundings: readonly Surrounding[]): string[] {
  const model = createOffice();
  const failures = surroundings.flatMap(({ name, commandLine, statuses, says }) => {
    const office = createOffice(model);
    const result = runShell(office, commandLine);
    const printed = result.stdout + result.stderr;
    const faults = listFaultsOfRun(office, result);
    if (result.status !== null && !statuses.includes(result.status))
      faults.push(`status ${result.status}, not ${statuses.join(" or ")}`);
    if (says && !says.test(printed)) faults.push(`no word of ${says}`);
    rmSync(dirname(office), { recursive: true, force: true });
    return faults.length === 0 ? [] : [`${name}: ${faults.join("; ")}\n${printed.slice(0, 600)}`];
  });
  rmSync(dirname(model), { recursive: true, force: true });
  return failures;
}

/** Prints the faults and their number, and sets the exit status of a loop. */
export function showSurroundings(surroundings: readonly Surrounding[]): void {
  const failures = trySurroundings(surroundings);
  for (const failure of failures) console.log(failure);
  console.log(`${surroundings.length} runs, ${failures.length} failures`);
  process.exitCode = failures.length > 0 || surroundings.length === 0 ? 1 : 0;
}
