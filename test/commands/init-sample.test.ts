/** `report init --sample`: the sample in a folder of its own, and what refuses it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { runCommandLineIn } from "../support/run-command-line.ts";
import { runInit } from "../support/run-init.ts";
import { createEmptyFolder } from "../support/run-program.ts";

const sample = "fixtures/ninh-binh";

test("a new folder gets the sample, byte by byte, with the two commands that make its report", async () => {
  const folder = createEmptyFolder();
  const { status, stdout } = await runCommandLineIn(folder, "init", "--sample", "so-lieu-mau");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Đã chép \d+ tệp số liệu mẫu vào so-lieu-mau\./);
  expect(stdout).toContain("không phải số liệu của cơ quan nào");
  expect(stdout).toContain("    cd so-lieu-mau\n    report generate --period 9m-2022\n");
  const target = join(folder, "so-lieu-mau");
  const paths = readdirSync(target, { recursive: true, withFileTypes: true, encoding: "utf8" })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(target, join(parentPath, name)));
  expect(paths.length).toBeGreaterThan(60);
  for (const path of paths)
    expect(readFileSync(join(target, path))).toEqual(readFileSync(join(sample, path)));
  expect(readFileSync(join(target, "report.yaml"), "utf8").split("\n", 1)[0]).toContain("số liệu MẪU");
});

test("with --json the files are listed, without what the repository alone has", async () => {
  const { answer } = await runInit({ argument: join(createEmptyFolder(), "mau"), sample: true, json: true });
  const { written, kept }: { readonly written: readonly string[]; readonly kept: readonly string[] } =
    JSON.parse(answer);
  expect(kept).toEqual([]);
  expect(written.filter((path) => !/^(?:data|narrative)\/.+|^(?:report|batch)\.yaml$/.test(path))).toEqual(
    [],
  );
  expect(written.at(-1)).toBe("report.yaml");
});

test.each([
  ["a folder with a file", "co-tep/so-lieu.csv", "co-tep", "sample-folder-used"],
  ["a file", "tep.csv", "tep.csv", "sample-folder-used"],
  ["a folder inside a workspace", "co-quan/report.yaml", "co-quan/mau", "workspace-around"],
])("%s is refused, and stays as it is", async (_, existing, target, code) => {
  const folder = createEmptyFolder();
  mkdirSync(join(folder, existing, ".."), { recursive: true });
  writeFileSync(join(folder, existing), "cũ");
  const { status, codes, answer } = await runInit({ argument: join(folder, target), sample: true });
  expect({ status, codes, answer }).toEqual({ status: 2, codes: [code], answer: "" });
  expect(readFileSync(join(folder, existing), "utf8")).toBe("cũ");
});

test("an option that chooses an office contradicts the sample", async () => {
  const options = { argument: join(createEmptyFolder(), "mau"), sample: true, province: "37" };
  expect(await runInit(options)).toMatchObject({ status: 2, codes: ["wrong-use"] });
});
