/** The program's own packs, made ready while it is bundled: where a workspace replaces no file, nothing is parsed anew. */

import { computePackFingerprint, type PreparedPack, preparePack } from "./prepared-pack.ts";
import { readBuiltInPacks } from "./workspace-folder.ts";

export const preparedPacks: Readonly<Record<string, PreparedPack | undefined>> = Object.fromEntries(
  readBuiltInPacks().map((pack) => [computePackFingerprint(pack), preparePack(pack)]),
);
