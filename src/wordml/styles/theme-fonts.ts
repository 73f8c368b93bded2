import type { PackageParts } from "../../xml-package/archive.ts";
import { readXmlPart } from "../../xml-package/walk-xml.ts";
import type { ThemeFonts } from "./read-property.ts";

/** Reads the fonts of headings and text that the theme names; none where there is no theme. */
export function readThemeFonts(parts: PackageParts, partName: string | undefined): ThemeFonts {
  const bytes = partName === undefined ? undefined : parts.get(partName);
  const fonts: Record<string, string> = {};
  if (!bytes) return fonts;
  let scheme = "";
  readXmlPart(bytes, {
    open(name, { typeface = "" }) {
      if (name === "majorFont" || name === "minorFont") scheme = name.slice(0, 5);
      if (name !== "latin" || scheme === "" || typeface === "") return;
      fonts[`${scheme}Ascii`] = typeface;
      fonts[`${scheme}HAnsi`] = typeface;
    },
    close(name) {
      if (name === "majorFont" || name === "minorFont") scheme = "";
    },
    text: () => undefined,
  });
  return fonts;
}
