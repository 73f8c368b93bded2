/** The built-in packs, prepared while the program is bundled: a workspace that replaces no file of its pack need not parse it. */
import { computePackFingerprint, type PreparedPack, preparePackIfFaultless } from "./packs/prepared-pack.ts";
import { readBuiltInPackFiles } from "./workspace-folder.ts";

export const preparedPacks: Readonly<Record<string, PreparedPack | undefined>> = Object.fromEntries(
  readBuiltInPackFiles().map((pack) => [computePackFingerprint(pack), preparePackIfFaultless(pack)]),
);
