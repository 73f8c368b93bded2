/** The name of an office where it stands in a sentence, without the letterhead above it that says of which place it is. */
import type { Locality, Organisation } from "./office.ts";

/** "Phòng Lao động - Thương binh và Xã hội huyện Kim Sơn": the office of a locality is named with its place, unless report.yaml names it. */
export function addFullName(organisation: Organisation, locality: Locality | undefined): Organisation {
  const { name, fullName } = organisation;
  if (fullName !== undefined) return organisation;
  const place = locality?.office?.organisation ? locality.name : undefined;
  return place === undefined || name.includes(place)
    ? { ...organisation, fullName: name }
    : { ...organisation, fullName: `${name} ${place}` };
}
