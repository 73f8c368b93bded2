/** A program in the place of the one by which the system opens files, which only writes down what it was given. */
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

interface FakeOpener {
  /** The words of all calls, one a line. */
  readonly readOpened: () => string[];
  readonly remove: () => void;
}

/** Puts it before all others on the PATH of this process; it ends with this status. */
export function installFakeOpener(status = 0): FakeOpener {
  const folder = mkdtempSync(join(tmpdir(), "so-ket-"));
  const formerPath = process.env.PATH;
  const log = join(folder, "opened.txt");
  for (const name of ["xdg-open", "open"]) {
    writeFileSync(join(folder, name), `#!/bin/sh\nprintf '%s\\n' "$@" >> "${log}"\nexit ${status}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  process.env.PATH = `${folder}${delimiter}${formerPath}`;
  return {
    readOpened: () => readFileSync(log, "utf8").trim().split("\n"),
    remove() {
      process.env.PATH = formerPath;
    },
  };
}
