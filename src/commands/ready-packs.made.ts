/** The program's own packs, made ready while it is bundled: where a workspace replaces no file, nothing is parsed anew. */
import { readBuiltInPacks } from "../workspace.ts";
import { computePackFingerprint, type PreparedPack, preparePack } from "./ready-pack.ts";

export const preparedPacks: Readonly<Record<string, PreparedPack | undefined>> = Object.fromEntries(
  readBuiltInPacks().map((pack) => [computePackFingerprint(pack), preparePack(pack)]),
);
