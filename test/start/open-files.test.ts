/** Some systems let a program open few files: the built program is few, and closes each export that it has read. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { copySmallWorkspace } from "../support/run-command.ts";
import { programEnvironment, programFile } from "../support/run-program.ts";

test.skipIf(process.platform === "win32")("a report is made where 32 files may be open", () => {
  const line = `ulimit -n 32 && exec "${process.execPath}" "${programFile}" generate --period 9m-2022 --quiet`;
  const { status, stderr } = spawnSync("sh", ["-c", line], {
    cwd: copySmallWorkspace(),
    encoding: "utf8",
    env: programEnvironment,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
