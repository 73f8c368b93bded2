/**
 * A native chart of Word, which a clerk can edit, as text. docx writes the same characters, as
 * test/document/chart-equivalence.test.ts proves, but takes some twenty times as long.
 */
import type { DocumentLook } from "../../look/document-look.ts";
import type { Xml } from "../../text/word-xml.ts";
import type { ChartData } from "../chart-series.ts";
import { areLabelsWiderThanColumns, computeAxisMaximum } from "../chart-size.ts";
import { noFillOrLine, renderAllSeries, renderShownLabelParts } from "./series-xml.ts";
import { type ChartTextLook, renderRichText, renderTextProperties } from "./text-body.ts";

/** Renders the part of a chart, in the font of its style. `workbookId` is its relationship to its workbook. */
export function renderChartXml(
  data: ChartData,
  { look, width, workbookId }: { look: DocumentLook; width: number; workbookId: string },
): Xml {
  const { font, color } = look.styles.chart;
  const toTextLook = (kind: ChartTextLook["kind"], points: number) => ({ font, color, kind, points });
  const isUpright = data.layout === "columns" && areLabelsWiderThanColumns(data, width);
  const labelLook = { ...toTextLook("label", isUpright ? 8.5 : 9), isUpright };
  return (
    chartStart +
    renderTitle(data.title, toTextLook("title", 12)) +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${renderBarChart(data, labelLook)}` +
    renderCategoryAxis(data, toTextLook("axis", 10)) +
    renderValueAxis(data, computeAxisMaximum(data, width), toTextLook("axis", 9)) +
    `${noFillOrLine}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${noFillOrLine}` +
    `${renderTextProperties(toTextLook("legend", 11))}</c:legend>${renderChartEnd(workbookId)}`
  );
}

const chartStart: Xml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  '<c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/><c:chart>';

/** Missing values are gaps. The area of the chart has no border. */
function renderChartEnd(workbookId: string): Xml {
  return (
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill>' +
    "<a:ln><a:noFill/></a:ln><a:effectLst/></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr>" +
    `<a:endParaRPr lang="vi-VN"/></a:p></c:txPr><c:externalData r:id="${workbookId}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

function renderTitle(title: string, textLook: ChartTextLook): Xml {
  return `<c:title>${renderRichText(title, textLook)}<c:overlay val="0"/>${noFillOrLine}${renderTextProperties(textLook)}</c:title>`;
}

/** The outline of the elapsed year lies over the bars, other series stand side by side. */
function renderBarChart(data: ChartData, labelLook: ChartTextLook): Xml {
  const hasOutline = data.series.some(({ role }) => role === "elapsed");
  return (
    `<c:barChart><c:barDir val="${data.layout === "bars" ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    `${renderAllSeries(data, labelLook)}<c:dLbls>${renderShownLabelParts({ hasValue: false })}</c:dLbls>` +
    `<c:gapWidth val="50"/><c:overlap val="${hasOutline ? 100 : 0}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`
  );
}

const numberFormatAndTicks: Xml =
  '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';

/** Names every bar. Word draws the first of lying bars at the bottom, so their order is turned round. */
function renderCategoryAxis({ layout }: ChartData, textLook: ChartTextLook): Xml {
  const isOfBars = layout === "bars";
  return (
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${isOfBars ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isOfBars ? "l" : "b"}"/>${numberFormatAndTicks}<c:spPr><a:noFill/><a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">` +
    '<a:solidFill><a:schemeClr val="tx1"><a:lumMod val="15000"/><a:lumOff val="85000"/></a:schemeClr></a:solidFill><a:round/></a:ln>' +
    `<a:effectLst/></c:spPr>${renderTextProperties(textLook)}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/>` +
    '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>'
  );
}

/** Hidden, because Word formats axis numbers by the reader's Windows region; the labels are fixed texts. */
function renderValueAxis({ layout }: ChartData, maximum: number | undefined, textLook: ChartTextLook): Xml {
  const end = maximum === undefined ? "" : `<c:max val="${maximum}"/>`;
  return (
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${end}<c:min val="0"/></c:scaling><c:delete val="1"/>` +
    `<c:axPos val="${layout === "bars" ? "b" : "l"}"/>${numberFormatAndTicks}${noFillOrLine}${renderTextProperties(textLook)}` +
    '<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>'
  );
}
