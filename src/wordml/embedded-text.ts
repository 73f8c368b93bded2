/** Reads the content of a story that is not in its runs, as far as it is text. */
import type { PackageParts } from "../xml-package/archive.ts";
import { readXmlPart } from "../xml-package/walk-xml.ts";
import { readChartContents } from "./chart-contents.ts";
import { decodePartText, readRelationshipTargets } from "./package.ts";
import type { EmbeddedContent, Story } from "./story.ts";

/** Adds the text of the part that a diagram or a chart is in; charts of the program are among them. */
export function readEmbeddedContents(parts: PackageParts, story: Story): EmbeddedContent[] {
  const relations = readRelationshipTargets(parts, story.part);
  const contents = story.embedded.map((content) => {
    const part = content.relationshipId === undefined ? undefined : relations.get(content.relationshipId);
    const bytes = part === undefined ? undefined : parts.get(part);
    const isReadable = content.kind === "diagram" || content.kind === "chart";
    return bytes && isReadable ? { ...content, text: readDrawnText(bytes) } : content;
  });
  const charts = story.drawings.map((drawing): EmbeddedContent => {
    const { relationshipId, propertiesTag, paragraph, run } = drawing;
    const part = relations.get(relationshipId);
    const text = part === undefined || !parts.has(part) ? "" : readChartText(decodePartText(parts, part));
    return { kind: "chart", at: propertiesTag.from, text, relationshipId, paragraph, run };
  });
  return [...contents, ...charts];
}

/** The texts of the shapes of a diagram, or the numbers and names of a chart of newer kinds. */
function readDrawnText(bytes: Uint8Array): string {
  const texts: string[] = [];
  let isText = false;
  readXmlPart(bytes, {
    open: (name) => {
      isText = name === "t" || name === "pt" || name === "v";
      if (isText) texts.push("");
    },
    close: () => {
      isText = false;
    },
    text: (text) => {
      if (isText) texts[texts.length - 1] += text;
    },
  });
  return texts.filter((text) => text.trim() !== "").join("; ");
}

function readChartText(xml: string): string {
  const { title, series } = readChartContents(xml);
  const numbers = series.flatMap(({ values, labels }) =>
    [...values.values(), ...labels.values()].map(({ text }) => text),
  );
  return [...(title === "" ? [] : [title]), ...numbers].join("; ");
}
