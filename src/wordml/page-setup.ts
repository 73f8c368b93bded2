import type { PackageParts } from "../xml-package/archive.ts";
import { readXmlPart, type XmlAttributes } from "../xml-package/walk-xml.ts";
import { parseTwips } from "./styles/lengths.ts";

const sides = ["top", "bottom", "left", "right", "header", "footer", "gutter"] as const;

/** The paper and the margins of a section, in twips; a side that is not written is absent. */
export interface PageSetup {
  readonly margins: Partial<Readonly<Record<(typeof sides)[number], number>>>;
  readonly width?: number;
  readonly height?: number;
  readonly columns: number;
  readonly hasBorders: boolean;
}

/** Reads the set-up of every section of the main part, in their order. */
export function readPageSetups(parts: PackageParts, main: string): PageSetup[] {
  const setups: { -readonly [key in keyof PageSetup]: PageSetup[key] }[] = [];
  const path: string[] = [];
  readXmlPart(parts.get(main) ?? new Uint8Array(), {
    open(name, attributes) {
      // A tracked change holds the set-up as it was before.
      const isCurrent = path.at(-1) === "sectPr" && !path.includes("sectPrChange");
      if (name === "sectPr" && !path.includes("sectPrChange"))
        setups.push({ margins: {}, columns: 1, hasBorders: false });
      const setup = setups.at(-1);
      if (isCurrent && setup) {
        if (name === "pgMar") setup.margins = readMargins(attributes);
        if (name === "pgSz") Object.assign(setup, readPaperSize(attributes));
        if (name === "cols") setup.columns = Number(attributes["w:num"] ?? 1) || 1;
        if (name === "pgBorders") setup.hasBorders = true;
      }
      path.push(name);
    },
    close: () => void path.pop(),
    text: () => undefined,
  });
  return setups;
}

function readMargins(attributes: XmlAttributes): PageSetup["margins"] {
  return Object.fromEntries(
    sides.flatMap((side) => {
      const twips = parseTwips(attributes[`w:${side}`]);
      return twips === undefined ? [] : [[side, twips]];
    }),
  );
}

function readPaperSize(attributes: XmlAttributes): Pick<PageSetup, "width" | "height"> {
  const width = parseTwips(attributes["w:w"]);
  const height = parseTwips(attributes["w:h"]);
  return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
}
