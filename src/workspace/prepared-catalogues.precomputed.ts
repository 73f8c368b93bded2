/** The catalogues of the built-in packs, read while the program is bundled: a workspace that replaces no file of its pack need not parse them. */
import type { Catalogue } from "../catalogue/declaration.ts";
import { computePackFingerprint, preparePackIfFaultless } from "./packs/prepared-pack.ts";
import { readBuiltInPackFiles } from "./workspace-folder.ts";

/** By the fingerprint of the pack. */
export const preparedCatalogues: Readonly<Record<string, Catalogue | undefined>> = Object.fromEntries(
  readBuiltInPackFiles().map((files) => [
    computePackFingerprint(files),
    preparePackIfFaultless(files)?.catalogue,
  ]),
);
