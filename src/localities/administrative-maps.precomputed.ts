/** The administrative maps as compressed text, built while the program is bundled. */
import { deflateRawSync } from "node:zlib";
import { serializeUnits } from "./administrative-unit.ts";
import { buildMapSinceJuly2025, buildMapUntil2024 } from "./build-administrative-maps.ts";
import { buildMapOfJune2025 } from "./build-map-of-june-2025.ts";

/** A fifth of their size as text; base64, because the data become a module. */
const compress = (text: string): string => deflateRawSync(text, { level: 9 }).toString("base64");

export const administrativeMaps = {
  until2024: compress(serializeUnits(buildMapUntil2024())),
  june2025: compress(serializeUnits(buildMapOfJune2025(buildMapUntil2024()))),
  sinceJuly2025: compress(serializeUnits(buildMapSinceJuly2025())),
};
