/** The built program answers every command as the source does: the tests of commands run the source, and most start no program. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { copySmallWorkspace, hideFolder } from "./support/run-command.ts";
import { runCommandLineIn } from "./support/run-command-line.ts";
import { runProgramIn } from "./support/run-program.ts";

/** Each line runs in the workspace that the lines above have left. */
const lines = [
  "--version",
  "print",
  "generate -p 9m-2022 --xlsx",
  "generate -p 9m-2022 --json",
  "generate -p 9m-2022 -d khong-co",
  "batch -p 9m-2022 q1-2022 -l all",
  "figures -p 9m-2022 --by locality",
  "figures -p 9m-2022 --balance --json",
  "check -p 9m-2022",
  "exports",
  "explain jobs -p 9m-2022",
  "status -p 9m-2022",
  "words 137426 --unit người --in nghìn",
  "verify out/9m-2022/bao-cao.docx --comments nhan-xet.docx --html ket-qua.html",
  "refresh out/9m-2022/bao-cao.docx",
  "publish out/9m-2022/bao-cao.docx",
  "archive -p 9m-2022",
  "template check",
  "template list",
  "template eject documents/bao-cao.hbs",
  "template diff",
  "init ../so --agency noi-vu --province 37 --period 9m-2026 --yes",
];

test("the built program answers as the source does", async () => {
  const [ofProgram, ofSource] = [copySmallWorkspace(), copySmallWorkspace()];
  // A batch prints the seconds that each document took.
  const hideWorkspaceAndSeconds = (text: string, workspace: string) =>
    hideFolder(text, join(workspace, "..")).replace(/^(out\/.*) \d+,\d\d$/gm, "$1");
  for (const line of lines) {
    const words = line.split(" ");
    const built = runProgramIn(ofProgram, ...words);
    const source = await runCommandLineIn(ofSource, ...words);
    expect([line, built.status]).toEqual([line, source.status]);
    for (const stream of ["stdout", "stderr"] as const)
      expect([line, hideWorkspaceAndSeconds(built[stream], ofProgram)]).toEqual([
        line,
        hideWorkspaceAndSeconds(source[stream], ofSource),
      ]);
  }
});
