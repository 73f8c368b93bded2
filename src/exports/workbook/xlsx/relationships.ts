/** The relationships of a part: what it refers to, by id. */
import type { Archive } from "../../../xml-package/archive.ts";
import { readXmlPart } from "../../../xml-package/walk-xml.ts";

export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "styles"; the first words differ between editions of the standard. */
  readonly type: string;
  readonly target: string;
}

/** Lists the parts of the archive to which a part refers; "" is the archive itself. What lies outside is never read. */
export function listRelationships(archive: Archive, partName: string): Relationship[] {
  const folder = partName.slice(0, partName.lastIndexOf("/") + 1);
  const bytes = archive.readPart(`${folder}_rels/${partName.slice(folder.length)}.rels`);
  const relationships: Relationship[] = [];
  if (!bytes) return relationships;
  readXmlPart(bytes, {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== "Relationship" || id === undefined || type === undefined || target === undefined) return;
      if (mode === "External") return;
      relationships.push({
        id,
        type: type.slice(type.lastIndexOf("/") + 1),
        target: resolveTarget(folder, target),
      });
    },
    close() {},
    text() {},
  });
  return relationships;
}

function resolveTarget(folder: string, target: string): string {
  return decodeURIComponent(new URL(target, `file:///${folder}`).pathname.slice(1));
}
