/** The two administrative maps as compact text, built while the program is bundled. */
import { serializeUnits } from "./administrative-unit.ts";
import { buildMapSinceJuly2025, buildMapUntilJune2025 } from "./build-administrative-maps.ts";

export const administrativeMaps = {
  untilJune2025: serializeUnits(buildMapUntilJune2025()),
  sinceJuly2025: serializeUnits(buildMapSinceJuly2025()),
};
