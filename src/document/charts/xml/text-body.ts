/** The texts of a chart: a title or a label with its own words, and the look of those that Word fills in. */
import { escapeXml } from "../../../wordml/xml-text.ts";
import type { Xml } from "../../text/word-xml.ts";

export interface ChartTextLook {
  readonly font: string;
  readonly color: string;
  readonly points: number;
  readonly kind: "title" | "label" | "legend" | "axis";
  /** Upright texts are read from below. */
  readonly isUpright?: boolean;
}

/** Renders words of the chart's own. */
export function renderRichText(text: string, look: ChartTextLook): Xml {
  const { start, end } = renderRichTextAround(look);
  return `${start}${escapeXml(text)}${end}`;
}

/** Renders what stands before and behind the words, which all labels of a series share. */
export function renderRichTextAround(look: ChartTextLook): { start: Xml; end: Xml } {
  const properties = renderParagraphProperties(look);
  return {
    start: `<c:tx><c:rich>${renderBodyProperties(look)}<a:lstStyle/><a:p>${properties}<a:r><a:rPr lang="vi-VN"/><a:t>`,
    end: "</a:t></a:r></a:p></c:rich></c:tx>",
  };
}

/** Renders the look of texts that Word fills in, such as the names at an axis. */
export function renderTextProperties(look: ChartTextLook): Xml {
  const paragraph = `<a:p>${renderParagraphProperties(look)}<a:endParaRPr lang="vi-VN"/></a:p>`;
  return `<c:txPr>${renderBodyProperties(look)}<a:lstStyle/>${paragraph}</c:txPr>`;
}

/** In 60,000ths of a degree; the value of axes leaves the choice to Word. */
const rotations = { title: 0, label: 0, legend: 0, axis: -60_000_000 };
const uprightRotation = -5_400_000;

function renderBodyProperties({ kind, isUpright = false }: ChartTextLook): Xml {
  const rotation = isUpright ? uprightRotation : rotations[kind];
  const start = `<a:bodyPr rot="${rotation}" spcFirstLastPara="1" vertOverflow="ellipsis" vert="horz" wrap="square"`;
  const anchor = 'anchor="ctr" anchorCtr="1"';
  return kind === "label"
    ? `${start} lIns="38100" tIns="19050" rIns="38100" bIns="19050" ${anchor}><a:spAutoFit/></a:bodyPr>`
    : `${start} ${anchor}/>`;
}

function renderParagraphProperties({ font, color, points, kind }: ChartTextLook): Xml {
  const isTitle = kind === "title";
  return (
    `<a:pPr><a:defRPr sz="${points * 100}" b="${isTitle ? 1 : 0}" i="0" u="none" strike="noStrike" kern="1200"` +
    `${isTitle ? ' spc="0"' : ""} baseline="0"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill>` +
    `<a:latin typeface="${escapeXml(font)}"/><a:ea typeface="+mn-ea"/><a:cs typeface="${escapeXml(font)}"/></a:defRPr></a:pPr>`
  );
}
