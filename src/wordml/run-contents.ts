/** Takes a run apart by parsing it, since its formatting and its drawings hold elements of the same names. */
import { type Span, walkXml } from "../xml-package/walk-xml.ts";

/** A w:r: `<w:r>`, its formatting, its contents in order. */
export interface RunContents {
  readonly startTag: string;
  /** The w:rPr, or "". */
  readonly formatting: string;
  /** The same without the record of a tracked change of formatting, which may be there only once. */
  readonly formattingWithoutChange: string;
  readonly contents: readonly RunContent[];
}

/** An element directly in the run: text, a break, a reference to a footnote, a drawing. */
export interface RunContent extends Span {
  readonly name: string;
  readonly xml: string;
}

/** The spans of the contents count in the whole XML, as that of the run does. */
export function parseRunContents(xml: string, run: Span): RunContents {
  const runXml = xml.slice(run.from, run.to);
  const contents: RunContent[] = [];
  const openElements: { readonly name: string; readonly from: number }[] = [];
  let startTag = "";
  let formatting = "";
  let formattingWithoutChange = "";
  let change: Span | undefined;
  walkXml(runXml, {
    open(name, _, tag) {
      if (openElements.length === 0) startTag = runXml.slice(tag.from, tag.to);
      openElements.push({ name, from: tag.from });
    },
    close(name, { to }) {
      const from = openElements.pop()?.from ?? 0;
      const parent = openElements.at(-1)?.name;
      if (openElements.length === 2 && parent === "w:rPr" && name === "w:rPrChange") change = { from, to };
      if (openElements.length !== 1) return;
      if (name === "w:rPr") {
        formatting = runXml.slice(from, to);
        formattingWithoutChange = change
          ? runXml.slice(from, change.from) + runXml.slice(change.to, to)
          : formatting;
      } else {
        contents.push({ name, from: run.from + from, to: run.from + to, xml: runXml.slice(from, to) });
      }
    },
    text: () => undefined,
  });
  return { startTag, formatting, formattingWithoutChange, contents };
}

/** As Word writes text in a tracked deletion; every other content stays as it is. */
export function toDeletedContentXml({ name, xml }: RunContent): string {
  if (name !== "w:t") return xml;
  const end = xml.lastIndexOf("</");
  const [start, rest] = ["<w:t".length, end < 0 ? "" : "</w:delText>"];
  return `<w:delText${xml.slice(start, end < 0 ? undefined : end)}${rest}`;
}
