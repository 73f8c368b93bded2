/** `report` alone in a terminal: lists of what can be done, until one leaves. */
import { basename } from "node:path";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { buildBrokenMenu, buildFirstMenu } from "../screen/menu/first-menu.ts";
import {
  type CommandWords,
  formatTypedCommand,
  type Menu,
  type MenuEntry,
  type MenuStep,
} from "../screen/menu/menu.ts";
import { buildWorkspaceMenu } from "../screen/menu/workspace-menu.ts";
import { StoppedByUserError } from "../screen/questions/ask-choice.ts";
import { askMenuStep } from "../screen/questions/ask-menu.ts";
import { createTerminal, type Terminal } from "../screen/terminal.ts";
import { wrapForStderr } from "../screen/wrap-text.ts";
import { loadWorkspaceSituation, readFirstSituation } from "../workspace/menu-situation.ts";
import { openWorkspace } from "../workspace/open-workspace.ts";
import { findWorkspace } from "../workspace/workspace-folder.ts";

export interface MenuWays {
  /** Runs a command as if it were typed; gives its exit status. */
  readonly runCommand: (words: CommandWords) => Promise<number>;
  readonly askStep: (message: string, entries: readonly MenuEntry[]) => Promise<MenuStep>;
  readonly terminal: Terminal;
}

/** Where the user is: the folder that was entered, and the period that was chosen. */
interface MenuPlace {
  readonly workspace?: string;
  readonly period?: string;
}

/** Shows lists until the user leaves, by the last entry or Ctrl+C. */
export async function showMenu(
  runCommand: MenuWays["runCommand"],
  { askStep = askMenuStep, terminal = createTerminal({ quiet: false }) }: Partial<MenuWays> = {},
): Promise<number> {
  const ways = { runCommand, askStep, terminal };
  try {
    for (let place: MenuPlace | undefined = {}; place; ) {
      const { lines, entries } = await loadMenu(place, terminal);
      terminal.note(`\n${lines.join("\n")}\n`);
      place = await followStep(await askStep("Làm gì?", entries), place, ways);
    }
  } catch (error) {
    if (!(error instanceof StoppedByUserError)) throw error;
  }
  return exitStatus.done;
}

/** Reads the workspace anew for each list, because a command may have changed it. */
async function loadMenu({ workspace, period }: MenuPlace, terminal: Terminal): Promise<Menu> {
  const { folder } = findWorkspace(workspace, process.cwd());
  if (!folder) return buildFirstMenu(readFirstSituation(process.cwd()));
  try {
    const opened = openWorkspace({ workspace: folder.root }, { ...terminal, note: () => undefined });
    return buildWorkspaceMenu(await loadWorkspaceSituation(opened), period);
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    terminal.issues(error.issues);
    return buildBrokenMenu(basename(folder.root));
  }
}

/** Gives the place of the next list; undefined to leave. */
async function followStep(step: MenuStep, place: MenuPlace, ways: MenuWays): Promise<MenuPlace | undefined> {
  switch (step.kind) {
    case "leave":
      return undefined;
    case "back":
      return place;
    case "period":
      return { ...place, period: step.id };
    case "workspace":
      return { workspace: step.folder };
    case "list":
      return followStep(await ways.askStep(step.message, step.entries), place, ways);
    case "run": {
      for (const words of step.commands) if (!(await runAndSayCommand(words, place, ways))) break;
      const { made } = step;
      return made !== undefined && findWorkspace(made, process.cwd()).folder ? { workspace: made } : place;
    }
  }
}

/** False where the command was refused: data with errors still give a page to look at. */
async function runAndSayCommand(
  words: CommandWords,
  { workspace }: MenuPlace,
  { runCommand, terminal }: MenuWays,
): Promise<boolean> {
  const isElsewhere = workspace !== undefined && words[0] !== "init";
  const typed = isElsewhere ? [...words, "-w", workspace] : words;
  terminal.note(`\n${wrapForStderr("Lệnh: ", formatTypedCommand(typed))}\n`);
  const status = await runCommand(typed);
  return status === exitStatus.done || status === exitStatus.problem;
}
