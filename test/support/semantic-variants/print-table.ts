/** Prints kinds × outcomes; with the word of a kind as argument, each of its variants. Run: npx tsx FILE [WORD] */
import { buildSemanticVariants } from "./build-semantic-variants.ts";
import { createJudge, type Verdict } from "./judge-semantic-variants.ts";
import { readSampleTable } from "./sample-table.ts";
import { changeFile } from "./semantic-kind.ts";

const [word] = process.argv.slice(2);
const variants = buildSemanticVariants();
const clean = Object.assign(
  {},
  ...variants.map(({ path, exportId }) => changeFile(readSampleTable(path, exportId))),
);
const judge = await createJudge(clean);
const byKind = new Map<string, { wanted: string; verdicts: (Verdict & { exportId: string })[] }>();
for (const variant of variants) {
  const { name, wanted } = variant.kind;
  if (word !== undefined && !`${wanted} ${name} ${variant.exportId}`.includes(word)) continue;
  const entry = byKind.get(`${wanted} ${name}`) ?? { wanted, verdicts: [] };
  byKind.set(`${wanted} ${name}`, entry);
  entry.verdicts.push({ ...(await judge(variant)), exportId: variant.exportId });
}
let failures = 0;
for (const [name, { verdicts }] of byKind) {
  const count = (outcome: string) => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  const failed = verdicts.filter(({ isAccepted }) => !isAccepted);
  failures += failed.length;
  const codes = [...new Set(verdicts.flatMap((verdict) => verdict.codes))].join(" ");
  process.stdout.write(
    `${failed.length > 0 ? "FAIL" : "ok  "} ${name}: ${verdicts.length} files, refused ${count("refused")}, warned ${count("warned")}, equal ${count("equal")}, different ${count("different")}; ${codes}\n`,
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
process.stdout.write(`${variants.length} variants, ${failures} not accepted\n`);
