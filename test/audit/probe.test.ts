import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { findingsOf, made } from "./reports.ts";

test("probe", async () => {
  for (const document of ["bao-cao", "bieu-do", "thong-cao"]) {
    const t0 = performance.now();
    const m = await made({ document });
    const t1 = performance.now();
    const f = findingsOf(m.file, m.ledger, m.review);
    console.log(
      document,
      t1 - t0,
      performance.now() - t1,
      f.length,
      JSON.stringify([...new Set(f.map((x) => x.state + x.details))]),
    );
    writeFileSync(`/tmp/wt-edits-${document}.docx`, m.file);
    writeFileSync(`/tmp/wt-edits-${document}.json`, JSON.stringify(m.ledger, null, 1));
  }
});
