/** Tells the numbers in equations, diagrams and charts of the clerk's own, and names every part that cannot be read. */
import { findFigureLikeNumbers, maskCharacter } from "../language/numbers-in-text/figure-like-numbers.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { EmbeddedContent, Story } from "../wordml/story.ts";
import type { EditedReport } from "./edited-report.ts";
import type { Finding } from "./finding.ts";

/** A number in one of them has no source: the program writes its figures into text and into its own charts only. */
export function verifyEmbeddedContents(report: EditedReport, ledger: Ledger): Finding[] {
  const ownCharts = new Map(
    report.charts.map(({ story, drawing, mark }) => [`${story.part} ${drawing.propertiesTag.from}`, mark]),
  );
  return report.embedded.flatMap(({ content, story }): Finding[] => {
    const mark = ownCharts.get(`${story.part} ${content.at}`);
    if (mark !== undefined && content.kind === "chart") return [];
    const isOfOwnChart = content.kind === "description" && mark !== undefined;
    if (isOfOwnChart && hasOnlyKnownNumbers(content.text, mark, ledger)) return [];
    return verifyContent(content, story);
  });
}

/** True if the description of a chart has no other numbers than its figures and names. */
function hasOnlyKnownNumbers(description: string, mark: string, { figures, charts = [] }: Ledger): boolean {
  const chart = charts.find((recorded) => recorded.mark === mark);
  const knownTexts = [
    ...figures
      .filter((figure) => figure.mark === mark)
      .flatMap(({ shown, earlier = [] }) => [shown, ...earlier.map((version) => version.shown)]),
    ...(chart ? [chart.title, ...chart.categories, ...chart.series.map(({ name }) => name)] : []),
  ];
  // Without a record of the names, their numbers cannot be told from others.
  if (!chart) return true;
  const knownNumbers = new Set(knownTexts.flatMap(listNumbers));
  return listNumbers(description).every((number) => knownNumbers.has(number));
}

function listNumbers(text: string): readonly string[] {
  return text.match(/\d+(?:[.,/]\d+)*/g) ?? [];
}

/** Pictures, objects and imported files: their numbers cannot be compared. */
const unreadableKinds: ReadonlySet<EmbeddedContent["kind"]> = new Set(["imported", "object", "picture"]);

function verifyContent(content: EmbeddedContent, story: Story): Finding[] {
  const { kind, text, paragraph, run, at } = content;
  const isInOtherPart = kind === "diagram" || kind === "chart";
  const isUnread = unreadableKinds.has(kind) || (isInOtherPart && text === "");
  // The mask stands for what is around, so that a number alone is not taken for that of a list.
  if (!isUnread && findFigureLikeNumbers(`${maskCharacter} ${text}`, false).length === 0) return [];
  const where = {
    story,
    ...(paragraph && { paragraph }),
    pieces: [],
    around: paragraph
      ? paragraph.pieces
          .map((piece) => piece.text)
          .join("")
          .slice(0, maxExcerptLength)
      : "",
    anchor: { at, run },
  };
  return [
    {
      state: isUnread ? "unread" : "no-source",
      details: [kind],
      found: isUnread ? null : shortenText(text),
      today: null,
      value: null,
      where,
    },
  ];
}

const maxExcerptLength = 80;

function shortenText(text: string): string {
  return text.length <= maxExcerptLength ? text : `${text.slice(0, maxExcerptLength)}…`;
}
