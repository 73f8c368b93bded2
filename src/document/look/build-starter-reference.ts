import { referenceWords as words } from "../../language/reference-words.ts";
import type { DocumentContent, Letterhead } from "../document-content.ts";
import { fillAndMarkContent } from "../filled-content.ts";
import type { BlockContent, Table } from "../text/blocks.ts";
import { buildWordFile } from "../word-file.ts";
import { referencePropertyName } from "./reference-origin.ts";
import { standardLook } from "./standard-look.ts";

/** Builds a Word file in which every style stands in a line that names it, under the office's own letterhead. */
export async function buildStarterReference(
  letterhead: Pick<Letterhead, "organisation" | "signatory" | "recipients" | "archive">,
  spelling: DocumentContent["spelling"],
): Promise<Uint8Array> {
  const { organisation, signatory, recipients, archive } = letterhead;
  const content = fillAndMarkContent({
    kind: words.kind,
    title: words.title,
    letterhead: {
      organisation,
      symbol: organisation.symbol,
      signatory: { ...signatory, name: words.signerName },
      addressees: words.addressees,
      recipients,
      archive,
    },
    withLetterhead: true,
    paper: "A4",
    landscape: false,
    blocks: buildBlocks().map((block) => ({ ...block, file: "", line: 0 })),
    mentions: [],
    typedNumbers: [],
    figures: [],
    findBreakdown: () => undefined,
    spelling,
    sectors: [],
    localities: [],
    // The date of the file's properties: the year of the decree, so that it always has the same bytes.
    period: { kind: "year", year: 2020, first: 1, last: 12 },
    findListedRows: () => [],
    look: standardLook,
    identity: { [referencePropertyName]: "1" },
  });
  return (await buildWordFile(content)).bytes;
}

function buildBlocks(): BlockContent[] {
  const toParagraph = (text: string): BlockContent => ({ kind: "paragraph", text });
  return [
    ...words.howTo.map(toParagraph),
    { kind: "part", text: words.part },
    { kind: "heading", level: 1, text: words.section },
    { kind: "heading", level: 2, text: words.clause },
    { kind: "heading", level: 3, text: words.point },
    toParagraph(words.afterPoint),
    { kind: "heading", level: 3, text: words.secondPoint },
    toParagraph(words.end),
    { kind: "signature" },
    { kind: "annex", title: words.annexTitle, landscape: false },
    { kind: "table", table: buildTable() },
  ];
}

function buildTable(): Table {
  const [number, name, value] = words.tableRow;
  return {
    columnShares: [1, 6, 2],
    header: [words.tableHeadings.map((text) => ({ text, align: "center", bold: true }))],
    rows: [
      {
        cells: [
          { text: number, align: "center" },
          { text: name, align: "left" },
          { text: value, align: "right" },
        ],
      },
    ],
    notes: [words.tableNote],
  };
}
