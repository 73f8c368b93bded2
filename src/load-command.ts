import type { CommandModule, CommandName, LoadCommand } from "./command-list.ts";

const loaders: Readonly<Record<CommandName, () => Promise<CommandModule>>> = {
  init: () => import("./commands/init.ts"),
  generate: () => import("./commands/generate.ts"),
  batch: () => import("./commands/batch.ts"),
  figures: () => import("./commands/figures.ts"),
  view: () => import("./commands/view.ts"),
  open: () => import("./commands/open.ts"),
  check: () => import("./commands/check.ts"),
  exports: () => import("./commands/exports.ts"),
  explain: () => import("./commands/explain.ts"),
  status: () => import("./commands/status.ts"),
  words: () => import("./commands/words.ts"),
  verify: () => import("./commands/verify.ts"),
  refresh: () => import("./commands/refresh.ts"),
  publish: () => import("./commands/publish.ts"),
  archive: () => import("./commands/archive.ts"),
  doctor: () => import("./commands/doctor.ts"),
  template: () => import("./commands/template.ts"),
};

/** Loads any command of the program. */
export const loadCommand: LoadCommand = (name) => loaders[name]();
