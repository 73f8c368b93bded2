/** Prints kinds × outcomes; with the word of a kind as argument, each of its variants. Run: npx tsx FILE [WORD] */
import { buildCleanFiles, buildSemanticVariants } from "./build-semantic-variants.ts";
import { createJudge, type Verdict } from "./judge-semantic-variants.ts";

const [word] = process.argv.slice(2);
const variants = buildSemanticVariants();
const judge = await createJudge(buildCleanFiles(variants));
const byKind = new Map<string, (Verdict & { exportId: string })[]>();
let count = 0;
for (const variant of variants) {
  const { exportId, kind } = variant;
  const name = `${kind.wanted} ${kind.name}`;
  if (word !== undefined && !`${name} ${exportId}`.includes(word)) continue;
  const verdict = await judge(variant);
  if (!verdict) continue;
  count++;
  byKind.set(name, [...(byKind.get(name) ?? []), { ...verdict, exportId }]);
}
let failures = 0;
for (const [name, verdicts] of byKind) {
  const countOutcome = (outcome: string) => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  const failed = verdicts.filter(({ isAccepted }) => !isAccepted);
  failures += failed.length;
  const codes = [...new Set(verdicts.flatMap((verdict) => verdict.codes))].join(" ");
  process.stdout.write(
    `${failed.length > 0 ? "FAIL" : "ok  "} ${name}: ${verdicts.length} files, refused ${countOutcome("refused")}, warned ${countOutcome("warned")}, equal ${countOutcome("equal")}, different ${countOutcome("different")}; ${codes}\n`,
  );
  if (failed.length > 0)
    process.stdout.write(
      `       not accepted: ${failed.map(({ exportId, outcome }) => `${exportId} ${outcome}`).join(", ")}\n`,
    );
  if (word !== undefined)
    for (const { exportId, issues } of verdicts)
      for (const { code, line, message } of issues.slice(0, 4))
        process.stdout.write(`       ${exportId} ${code} ${line ?? ""}: ${message}\n`);
}
process.stdout.write(`${count} variants, ${failures} not accepted\n`);
