/** The program's own packs, made ready while it is bundled: where a workspace replaces no file, nothing is parsed anew. */
import { builtInPacks } from "../workspace.ts";
import { fingerprintOf, type ReadyPack, readyPack } from "./ready-pack.ts";

export const readyPacks: Readonly<Record<string, ReadyPack | undefined>> = Object.fromEntries(
  builtInPacks().map((pack) => [fingerprintOf(pack), readyPack(pack)]),
);
