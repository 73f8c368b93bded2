/** Runs commands in this process, on copies of the small workspace fixtures/broken/base in the folder of the tests. */
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { CommandDefinition, CommonOptions } from "../../src/screen/command-definition.ts";
import { runCommandAndShowErrors } from "../../src/screen/run-command.ts";

export function copySmallWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), "so-ket-"));
  const workspace = join(folder, "workspace");
  cpSync("fixtures/broken/base", workspace, { recursive: true });
  return workspace;
}

export interface CommandOutput {
  readonly status: number;
  /** The text that the command writes to stdout. */
  readonly data: string;
  readonly notes: string;
  /** The codes of all issues that go to stderr. */
  readonly codes: readonly string[];
}

/** Runs a command with its options, as the command line would give them. Paths in its output are relative to the workspace. */
export async function runInWorkspace<Options extends CommonOptions>(
  workspace: string,
  command: CommandDefinition<Options>,
  options: Omit<Options, "workspace">,
): Promise<CommandOutput> {
  const data: string[] = [];
  const notes: string[] = [];
  const codes: string[] = [];
  const terminal = {
    data: (text: string | Iterable<string>) => data.push([...text].join("")),
    note: (text: string) => notes.push(text),
    issues: (issues: readonly { readonly code: string }[]) => codes.push(...issues.map(({ code }) => code)),
  };
  const status = await runCommandAndShowErrors(
    (chosen: Options) => command.run(chosen, terminal),
    { ...options, workspace } as Options,
    terminal,
  );
  const print = (lines: readonly string[]) => hideFolder(lines.join("\n"), workspace);
  return { status, data: print(data), notes: print(notes), codes };
}

/** Removes a folder from the paths in a text. The program prints them absolute or, for a near folder, relative to the current one. */
export function hideFolder(text: string, folder: string, replacement = "."): string {
  return text.replaceAll(folder, replacement).replaceAll(relative(process.cwd(), folder), replacement);
}
