/** The JSON that every command prints about the sample, and the records that it writes, against templates/schemas. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installFakeOpener } from "../support/fake-opener.ts";
import { runCommandLineIn } from "../support/run-command-line.ts";
import { copySample } from "../support/run-program.ts";
import { schemaFiles } from "./schema-files.ts";
import { listSchemaErrors } from "./schema-validator.ts";

const reportFile = "out/9m-2022/bao-cao.docx";
const chartsFile = "out/9m-2022/bieu-do.docx";

const opener = installFakeOpener();
afterAll(opener.remove);
let sound = "";
let corrected = "";
let withoutJobs = "";
beforeAll(async () => {
  sound = copySample();
  await runCommandLineIn(sound, "batch", "-p", "9m-2022", "-d", "bao-cao,bieu-do", "-l", "376", "-q");
  corrected = copySample();
  await runCommandLineIn(corrected, "batch", "-p", "9m-2022", "-d", "bao-cao,bieu-do", "-q");
  correctJobs(join(corrected, "data/viec-lam/viec-lam-2022.csv"));
  withoutJobs = copySample();
  rmSync(join(withoutJobs, "data/viec-lam"), { recursive: true });
});

/** Reports 1000 more jobs in September, in the first locality. */
function correctJobs(file: string): void {
  const lines = readFileSync(file, "utf8").split("\r\n");
  const index = lines.findIndex((line) => line.split(";")[1] === "9/2022");
  const cells = lines[index]?.split(";") ?? [];
  cells[3] = String(Number(cells[3]?.replaceAll(".", "")) + 1000);
  writeFileSync(file, lines.with(index, cells.join(";")).join("\r\n"));
}

const workspaces = {
  sound: () => sound,
  corrected: () => corrected,
  "without jobs": () => withoutJobs,
};

const commandCases: readonly [schema: string, workspace: keyof typeof workspaces, words: string][] = [
  ["generate", "sound", "generate -p 9m-2022"],
  ["generate", "sound", "generate -p q1-2022 -d bieu-do -l 376"],
  ["generate", "sound", "generate -p 9m-2022 --xlsx"],
  ["generate", "without jobs", "generate -p 9m-2022"],
  ["figures", "sound", "figures -p 9m-2022"],
  ["figures", "sound", "figures -p q1-2022 --by locality"],
  ["figures", "sound", "figures -p 2021 --by month"],
  ["figures-balance", "sound", "figures -p 9m-2022 --balance"],
  ["view", "sound", "view -p 9m-2022"],
  ["open", "sound", "open 9m-2022"],
  ["doctor", "sound", "doctor"],
  ["check", "sound", "check -p 9m-2022"],
  ["check", "without jobs", "check -p 9m-2022"],
  ["status", "sound", "status -p 9m-2022"],
  ["init", "sound", "init ../new --agency noi-vu --province 37 --period 9m-2026 --yes"],
  ["init", "sound", "init --sample ../sample"],
  ["exports", "sound", "exports"],
  ["exports", "sound", "exports tham-muu"],
  ["explain", "sound", "explain jobs -p 9m-2022"],
  ["explain", "sound", "explain poverty.poorShare -p 9m-2022"],
  ["explain", "sound", "explain tasks.assigned -p 9m-2022"],
  ["explain", "sound", "explain covid.people -p 9m-2022 -l 376"],
  ["explain-in", "sound", `explain 199.120 --in ${reportFile}`],
  ["words", "sound", "words 199.120 --unit người"],
  ["verify", "sound", `verify ${reportFile}`],
  ["verify", "corrected", `verify ${reportFile}`],
  ["verify", "corrected", `verify ${chartsFile}`],
  ["refresh", "sound", `refresh ${reportFile}`],
  ["refresh", "corrected", `refresh ${reportFile} -o moi.docx`],
  ["refresh", "corrected", `refresh ${chartsFile} -o bieu-do-moi.docx`],
  ["publish", "sound", `publish ${reportFile}`],
  ["template-check", "sound", "template check"],
  ["template-list", "sound", "template list"],
  ["template-show", "sound", "template show parts/poverty.hbs"],
  ["template-change", "sound", "template change parts/general.hbs"],
  ["template-eject", "sound", "template eject parts/poverty.hbs"],
  ["template-diff", "sound", "template diff parts/poverty.hbs"],
  ["archive", "sound", `archive -p 9m-2022 ${reportFile}`],
  ["refusal", "sound", "verify missing.docx"],
  ["refusal", "sound", "figures -p 13m-2022"],
  ["refusal", "sound", "explain"],
  ["refusal", "sound", "words nhiều"],
];

describe("--json", () => {
  test.each(commandCases)("%s, in the workspace that is %s: report %s", async (schema, workspace, words) => {
    const { stdout } = await runCommandLineIn(workspaces[workspace](), ...words.split(" "), "--json");
    expect(listSchemaErrors(`output/${schema}`, JSON.parse(stdout))).toEqual([]);
  });

  test.each(["sound", "without jobs"] as const)(
    "batch, in the workspace that is %s: every line",
    async (workspace) => {
      const words = ["batch", "-p", "9m-2022", "-d", "bao-cao", "-l", "376", "--json"];
      const { stdout } = await runCommandLineIn(workspaces[workspace](), ...words);
      const lines = stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(lines.map((line) => listSchemaErrors("output/batch", line))).toEqual([[], []]);
    },
  );

  test("every schema of an output has a command here", () => {
    const outputs = schemaFiles.flatMap(({ name }) => /^output\/(.+)/.exec(name)?.[1] ?? []);
    expect(outputs.sort()).toEqual([...new Set([...commandCases.map(([schema]) => schema), "batch"])].sort());
  });

  test("a key more, a key less or another type is an error", () => {
    const words = { phrase: "trên 199 nghìn", value: 199_120, bounds: [199_000, 200_000] };
    expect(listSchemaErrors("output/words", words)).toEqual([]);
    expect(listSchemaErrors("output/words", { ...words, unit: "người" })).not.toEqual([]);
    expect(listSchemaErrors("output/words", { ...words, value: "199.120" })).not.toEqual([]);
    expect(listSchemaErrors("output/words", { phrase: "", value: 0 })).not.toEqual([]);
  });
});

describe("records on the disk", () => {
  test("*.figures.json, also after a refresh", async () => {
    await runCommandLineIn(corrected, "refresh", reportFile, "-o", "again.docx");
    const files = [
      join(corrected, "again.figures.json"),
      join(sound, "out/9m-2022/bieu-do-376.figures.json"),
    ];
    for (const file of files)
      expect(listSchemaErrors("records/figures", JSON.parse(readFileSync(file, "utf8")))).toEqual([]);
  });

  test("published/*.json", async () => {
    await runCommandLineIn(sound, "publish", reportFile);
    const [name = ""] = readdirSync(join(sound, "published")).filter((each) => each.endsWith(".json"));
    const published = JSON.parse(readFileSync(join(sound, "published", name), "utf8"));
    expect(listSchemaErrors("records/published", published)).toEqual([]);
  });
});
