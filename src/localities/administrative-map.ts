import { inflateRawSync } from "node:zlib";
import { type AdministrativeMapName, type AdministrativeUnit, parseUnits } from "./administrative-unit.ts";

/** Loads the provinces of one map, in the order of their codes. The data are a chunk of their own, which only `report init` needs. */
export async function loadProvinces(map: AdministrativeMapName): Promise<readonly AdministrativeUnit[]> {
  const { administrativeMaps } = await import("./administrative-maps.precomputed.ts");
  return parseUnits(inflateRawSync(Buffer.from(administrativeMaps[map], "base64")).toString("utf8"));
}
