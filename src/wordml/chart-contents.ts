/** Reads what a chart shows from the XML of its part: its title, its series with their numbers, its axes. */
import { type Span, walkXml } from "../xml-package/walk-xml.ts";

/** A number or text with its position in the XML of its part: a label has a span for each of its runs. */
export interface LocatedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

export interface WordChartSeries {
  readonly name: string;
  /** By the index of the category from 0, as those below; a gap is absent. */
  readonly categories: ReadonlyMap<number, string>;
  readonly values: ReadonlyMap<number, LocatedText>;
  readonly labels: ReadonlyMap<number, LocatedText>;
  /** The cell range of the workbook: "Sheet1!$B$2:$B$9". */
  readonly formula: string;
}

export interface ChartContents {
  readonly title: string;
  readonly series: readonly WordChartSeries[];
  /** The ends of axes that do not follow from the numbers. */
  readonly axisEnds: readonly LocatedText[];
  /** Titles of axes and units in which an axis shows its numbers ("thousands"): a chart of the program has none. */
  readonly axisWords: readonly string[];
}

interface MutableSeries extends WordChartSeries {
  name: string;
  formula: string;
  readonly categories: Map<number, string>;
  readonly values: Map<number, LocatedText>;
  readonly labels: Map<number, LocatedText>;
}

/** Throws where the XML is not well-formed. */
export function readChartContents(xml: string): ChartContents {
  const allSeries: MutableSeries[] = [];
  const axisEnds: LocatedText[] = [];
  const axisWords: string[] = [];
  const path: string[] = [];
  let [title, text] = ["", ""];
  let [index, from] = [0, 0];
  let axisEnd = { value: "", from: 0 };
  walkXml(xml, {
    open(name, attributes, tag) {
      path.push(name);
      if (name === "c:ser") allSeries.push(createEmptySeries());
      else if (name === "c:pt") index = Number(attributes.idx);
      else if (name === "c:idx" && path.at(-2) === "c:dLbl") index = Number(attributes.val);
      else if (name === "c:max") axisEnd = { value: attributes.val ?? "", from: tag.from };
      else if (name === "c:builtInUnit" || name === "c:custUnit") axisWords.push(attributes.val ?? "");
      text = "";
      from = tag.to;
    },
    text(addition) {
      text += addition;
    },
    close(name, tag) {
      path.pop();
      if (name === "c:max")
        axisEnds.push({ text: axisEnd.value, spans: [{ from: axisEnd.from, to: tag.to }] });
      const located = { text, spans: [{ from, to: tag.from }] };
      const series = allSeries.at(-1);
      if (series && path.includes("c:ser")) addToSeries(series, name, { path, index, located });
      else if ((name === "a:t" || name === "c:v") && path.includes("c:title")) {
        if (path.some((element) => /^c:\w+Ax$/.test(element))) axisWords.push(text);
        else title += text;
      }
    },
  });
  return { title, series: allSeries, axisEnds, axisWords };
}

function createEmptySeries(): MutableSeries {
  return { name: "", categories: new Map(), values: new Map(), labels: new Map(), formula: "" };
}

/** The elements of a series that are read: names of the categories, numbers, labels, its own name. */
const seriesElements = new Set(["c:cat", "c:val", "c:yVal", "c:dLbl", "c:tx"]);

function addToSeries(
  series: MutableSeries,
  name: string,
  { path, index, located }: { path: readonly string[]; index: number; located: LocatedText },
): void {
  const { text, spans } = located;
  const seriesElement = path.find((element) => seriesElements.has(element));
  // Points in a plane keep their numbers in an element of their own.
  const isNumber = seriesElement === "c:val" || seriesElement === "c:yVal";
  if (name === "c:v" && isNumber) series.values.set(index, located);
  else if (name === "c:f" && seriesElement === "c:val") series.formula = text;
  // Of categories of several levels, the innermost comes first.
  else if (name === "c:v" && seriesElement === "c:cat" && !series.categories.has(index))
    series.categories.set(index, text);
  else if (name === "c:v" && seriesElement === "c:tx") series.name = text;
  else if (name === "a:t" && seriesElement === "c:dLbl") {
    const labelSoFar = series.labels.get(index) ?? { text: "", spans: [] };
    series.labels.set(index, { text: labelSoFar.text + text, spans: [...labelSoFar.spans, ...spans] });
  }
}
