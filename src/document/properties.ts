/** What the file says of itself: its title and author, and the names by which its records are found again. */
import { type CalendarDate, cutOffDate } from "../period.ts";
import { plainText } from "../prose/line.ts";
import { cleanText } from "./clean.ts";
import type { FilledContent } from "./content.ts";
import { ownParts } from "./shell.ts";
import { escaped, type Xml } from "./word-xml.ts";

const schemas = "http://schemas.openxmlformats.org";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const custom = {
  namespace: `xmlns="${schemas}/officeDocument/2006/custom-properties"`,
  values: `xmlns:vt="${schemas}/officeDocument/2006/docPropsVTypes"`,
  /** The one that Word knows for properties of one's own. */
  format: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
};
const core = {
  namespaces: [
    `xmlns:cp="${schemas}/package/2006/metadata/core-properties"`,
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(" "),
};

/** Both parts by name. */
export function propertyParts(content: FilledContent): Record<string, Xml> {
  return { [ownParts.core]: coreProperties(content), [ownParts.custom]: customProperties(content.identity) };
}

function coreProperties({ kind, title, letterhead, mentions, period }: FilledContent): Xml {
  const subject = cleanText(plainText(title, mentions));
  const whole = `${cleanText(kind)} ${subject.charAt(0).toLowerCase()}${subject.slice(1)}`;
  const author = escaped(cleanText(letterhead.organisation.name));
  // The day of the document and not of its making, so that equal contents are equal files.
  const stamp = stampOf(letterhead.date ?? cutOffDate(period));
  return (
    `${declaration}<cp:coreProperties ${core.namespaces}>` +
    `<dc:title>${escaped(whole)}</dc:title><dc:subject>${escaped(subject)}</dc:subject>` +
    `<dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified></cp:coreProperties>`
  );
}

function stampOf({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}T00:00:00Z`;
}

function customProperties(identity: FilledContent["identity"]): Xml {
  // Their numbers begin at 2.
  const written = Object.entries(identity).map(
    ([name, value], index) =>
      `<property fmtid="${custom.format}" pid="${index + 2}" name="${escaped(name)}">` +
      `<vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`,
  );
  return `${declaration}<Properties ${custom.namespace} ${custom.values}>${written.join("")}</Properties>`;
}
