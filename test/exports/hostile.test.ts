import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import type { ExportFile } from "../../src/exports/row.ts";
import { hasErrors, type Issue } from "../../src/issues/issue.ts";
import { quantity } from "../../src/quantity.ts";
import { type ReadBack, readBack } from "./labour-export.ts";

/** The independent generator of damaged exports lies beside the project; where it does not, there is nothing to run. */
const generator = fileURLToPath(new URL("../../../shared/tools/hostile-csv.mjs", import.meta.url));

const clean = [
  '"Huyện, thị xã, thành phố",Tháng,Số người được giải quyết việc làm,Kinh phí,Diện tích,Ngày chốt số liệu,Ghi chú',
  "Nho Quan,9/2022,800,1500000,50.0,2022-09-15,",
  "Gia Viễn,9/2022,2500,2750000,50.8,2022-09-15,đã đối chiếu",
  "Yên Khánh,9/2022,11250,12500000,56.1,2022-09-15,",
  "Hoa Lư,9/2022,1074,1174000,50.5,2022-09-15,",
  "Kim Sơn,9/2022,3211,3311000,50.2,2022-09-15,",
  "Yên Mô,9/2022,4348,4448000,50.2,2022-09-15,số tạm tính",
  "Tam Điệp,9/2022,9170,9270000,55.7,2022-09-15,",
  "",
].join("\n");

const schema = {
  columns: [
    { name: "Huyện, thị xã, thành phố", type: "text", key: true },
    { name: "Số người được giải quyết việc làm", type: "integer" },
    { name: "Diện tích", type: "decimal" },
    { name: "Ngày chốt số liệu", type: "date" },
    { name: "Ghi chú", type: "text" },
  ],
};

/** Whether a number is absurd is a question of sense, which the figures' own checks ask, not the reader. */
const notForTheReader = ["num-absurd"];

interface Variant {
  readonly name: string;
  readonly file: string;
  readonly class: Outcome;
  readonly alt: readonly Outcome[];
  readonly line: number | null;
  readonly says: readonly string[];
  readonly baseline: string;
  readonly limitMs: number;
}

type Outcome = "same" | "warn" | "refuse";

const folder = existsSync(generator) ? mkdtempSync(join(tmpdir(), "so-ket-hostile-")) : undefined;
const variants = folder ? variantsIn(folder) : [];

function variantsIn(root: string): Variant[] {
  writeFileSync(join(root, "clean.csv"), clean);
  writeFileSync(join(root, "schema.json"), JSON.stringify(schema));
  const made = join(root, "made");
  execFileSync(process.execPath, [generator, join(root, "clean.csv"), join(root, "schema.json"), made]);
  const manifest = JSON.parse(readFileSync(join(made, "manifest.json"), "utf8")) as { variants: Variant[] };
  // Folders, links and pipes in the place of a file are met before the reader.
  return manifest.variants.filter(({ name }) => !/^fs-/.test(name) && !notForTheReader.includes(name));
}

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true });
});

function onDisk(name: string): ExportFile {
  const path = join(folder ?? "", "made", name);
  return { path: `data/${name}`, chunks: () => [readFileSync(path)] };
}

/** Sums by locality and month, sorted: what a report would print. */
function figuresOf({ rows }: ReadBack): string {
  const sums = new Map<string, string>();
  for (const { locality, month, numbers } of rows) {
    for (const [column, value] of Object.entries(numbers)) {
      const key = `${locality} ${month} ${column}`;
      sums.set(
        key,
        quantity(sums.get(key) ?? 0)
          .plus(value)
          .toFixed(),
      );
    }
  }
  return [...sums]
    .map(([key, sum]) => `${key} ${sum}`)
    .sort()
    .join("\n");
}

function outcomeOf({ issues }: ReadBack): Outcome {
  if (hasErrors(issues)) return "refuse";
  return issues.length > 0 ? "warn" : "same";
}

function namesPlace(issues: readonly Issue[], { file, line }: Variant): boolean {
  return issues.some((issue) => issue.file === `data/${file}` && (line === null || issue.line === line));
}

describe.skipIf(!folder)("damaged copies of a clean export (../shared/tools/hostile-csv)", () => {
  test.each(variants.map((variant) => [variant.name, variant] as const))("%s", async (_, variant) => {
    const started = performance.now();
    const read = await readBack(onDisk(variant.file));
    expect(performance.now() - started).toBeLessThan(variant.limitMs);

    const outcome = outcomeOf(read);
    const accepted = [variant.class, ...variant.alt];
    const isSameWithWord = outcome === "warn" && variant.class === "same";
    expect(isSameWithWord ? "same" : outcome, JSON.stringify(read.issues.slice(0, 3))).toSatisfy(
      (found: Outcome) => accepted.includes(found),
    );
    if (outcome !== "refuse" && !["none", "self"].includes(variant.baseline)) {
      const baseline = await readBack(onDisk(`${variant.baseline}.csv`));
      expect(figuresOf(read)).toBe(figuresOf(baseline));
    }
    if (outcome !== "same") {
      expect(namesPlace(read.issues, variant), JSON.stringify(read.issues.slice(0, 5))).toBe(true);
      const words = read.issues.map(({ message, remedy }) => `${message} ${remedy ?? ""}`).join(" ");
      for (const word of variant.says) expect(words).toMatch(new RegExp(word, "i"));
      expect(JSON.stringify(read.issues)).not.toMatch(/\\u00[01]/);
    }
  });
});
