/** The two administrative maps as compressed text, built while the program is bundled. */
import { deflateRawSync } from "node:zlib";
import { serializeUnits } from "./administrative-unit.ts";
import { buildMapSinceJuly2025, buildMapUntilJune2025 } from "./build-administrative-maps.ts";

/** A fifth of their size as text; base64, because the data become a module. */
const compress = (text: string): string => deflateRawSync(text, { level: 9 }).toString("base64");

export const administrativeMaps = {
  untilJune2025: compress(serializeUnits(buildMapUntilJune2025())),
  sinceJuly2025: compress(serializeUnits(buildMapSinceJuly2025())),
};
