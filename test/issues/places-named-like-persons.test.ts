/** The list of places is what the words of names alone would take for persons among all provinces, districts and communes. */
import { expect, test } from "vitest";
import { findPersonNames } from "../../src/issues/person-names.ts";
import { placesNamedLikePersons } from "../../src/issues/places-named-like-persons.ts";
import type { AdministrativeUnit } from "../../src/localities/administrative-unit.ts";
import { buildMapSinceJuly2025, buildMapUntil2024 } from "../../src/localities/build-administrative-maps.ts";

const rank = /^(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu) /u;

function listNames(units: readonly AdministrativeUnit[], isCommune = false): string[] {
  return units.flatMap(({ name, units: inner }) => {
    const bare = name
      .normalize("NFC")
      .replace(rank, "")
      .replace(/\s*-\s*|\s+/gu, " ");
    // Many persons bear the name of the one after whom a commune is called: "xã Nguyễn Văn Linh".
    const isCommonName = isCommune && / (?:văn|thị) /iu.test(bare);
    const areCommunes = inner.every((unit) => unit.units.length === 0);
    return [...(isCommonName ? [] : [bare]), ...listNames(inner, areCommunes)];
  });
}

test("the places named like persons are all there", () => {
  const names = new Set(listNames([...buildMapUntil2024(), ...buildMapSinceJuly2025()]));
  const likePersons = [...names]
    .filter((name) => {
      const [found, ...others] = findPersonNames(name, new Set());
      return others.length === 0 && found?.from === 0 && found.to === name.length;
    })
    .sort((a, b) => a.localeCompare(b, "vi"));
  expect([...placesNamedLikePersons]).toEqual(likePersons.map((name) => name.toLowerCase()));
});
