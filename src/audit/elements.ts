/** What the elements of WordprocessingML mean for a reader of the text. */
import type { OpenParagraph, StoryReader } from "./story-reader.ts";
import type { Attributes, Span } from "./visitor.ts";

export const opening: Readonly<
  Record<string, (reader: StoryReader, attributes: Attributes, tag: Span) => void>
> = {
  "w:p": startParagraph,
  "w:r": ({ runs }, _, { from, to }) => runs.push({ from, to }),
  "w:t": (reader, _, tag) => reader.startText(tag),
  "w:delText": (reader, _, tag) => reader.startText(tag),
  "w:instrText": (reader, _, tag) => reader.startText(tag),
  "w:tab": sign("\t"),
  "w:ptab": sign("\t"),
  "w:br": sign("\n"),
  "w:cr": sign("\n"),
  "w:noBreakHyphen": sign("-"),
  "w:sym": sign(" "),
  "w:bookmarkStart": ({ holders, path }, { "w:id": id, "w:name": name }, { from: at }) => {
    const paragraph = path.lastIndexOf("w:p");
    const inControl = paragraph >= 0 && path.lastIndexOf("w:sdtContent") > paragraph;
    holders.startBookmark(id, name, { at, inControl });
  },
  "w:bookmarkEnd": ({ holders }, { "w:id": id }) => holders.endBookmark(id),
  "w:sdt": ({ holders }) => holders.startControl(),
  "w:tag": ({ holders, path }, { "w:val": tag }) => path.at(-1) === "w:sdtPr" && holders.tag(tag),
  "w:showingPlcHdr": ({ holders }, { "w:val": value }) => !isOff(value) && holders.placeholder(),
  "w:tbl": ({ tables }) => tables.startTable(),
  "w:tr": ({ tables }) => tables.startRow(),
  "w:tc": ({ tables }) => tables.startCell(),
  // In the properties of a row it deletes the row; elsewhere it encloses what is deleted.
  "w:del": ({ tables, path, depth }) => {
    if (path.at(-1) === "w:trPr") tables.deleteRow();
    depth.deletion += 1;
  },
  "w:moveFrom": ({ depth }) => {
    depth.deletion += 1;
  },
  "w:ins": ({ depth }) => {
    depth.insertion += 1;
  },
  "w:moveTo": ({ depth }) => {
    depth.insertion += 1;
  },
  "mc:Fallback": ({ depth }) => {
    depth.fallback += 1;
  },
  "w:fldChar": ({ fields }, { "w:fldCharType": type }) => fields.character(type),
  "w:fldSimple": ({ fields }, { "w:instr": instruction }) => fields.simple(instruction),
  "wp:docPr": (reader, { descr = "" }, span) => {
    reader.properties = { description: descr, span };
  },
  "c:chart": (reader, { "r:id": relation = "" }) => addDrawing(reader, relation),
};

export const closing: Readonly<Record<string, (reader: StoryReader, tag: Span) => void>> = {
  "w:p": endParagraph,
  "w:r": ({ runs }, { to }) => Object.assign(runs.pop() ?? {}, { to }),
  "w:t": endPiece,
  "w:delText": endPiece,
  "w:instrText": (reader, tag) => reader.fields.instruction(reader.endText(tag)?.text ?? ""),
  "w:sdt": ({ holders }) => holders.endControl(),
  "w:tbl": ({ tables }) => tables.endTable(),
  "w:del": ({ depth }) => {
    depth.deletion -= 1;
  },
  "w:moveFrom": ({ depth }) => {
    depth.deletion -= 1;
  },
  "w:ins": ({ depth }) => {
    depth.insertion -= 1;
  },
  "w:moveTo": ({ depth }) => {
    depth.insertion -= 1;
  },
  "mc:Fallback": ({ depth }) => {
    depth.fallback -= 1;
  },
  "w:fldSimple": ({ fields }) => fields.character("end"),
};

function startParagraph(reader: StoryReader, _: Attributes, { from }: Span): void {
  const paragraph: OpenParagraph = {
    from,
    to: from,
    number: reader.paragraphs.length + 1,
    pieces: [],
    deleted: [],
    fallback: reader.depth.fallback > 0,
    box: reader.runs[0],
    cell: reader.tables.cell(),
  };
  reader.openParagraphs.push(paragraph);
  reader.paragraphs.push(paragraph);
}

function endParagraph({ openParagraphs }: StoryReader, { to }: Span): void {
  Object.assign(openParagraphs.pop() ?? {}, { to });
}

function endPiece(reader: StoryReader, tag: Span): void {
  const ended = reader.endText(tag);
  if (ended) reader.piece(ended.text, ended.span, true);
}

/** An element of a run that stands for a character; of the same name in the properties of a paragraph it is a tab stop. */
function sign(character: string) {
  return (reader: StoryReader, _: Attributes, span: Span) => {
    if (reader.path.at(-1) === "w:r") reader.piece(character, span, false);
  };
}

function addDrawing(reader: StoryReader, relation: string): void {
  const { depth, properties, runs, holders, drawings } = reader;
  if (depth.deletion > 0 || depth.fallback > 0 || !properties) return;
  const { description, span } = properties;
  drawings.push({
    relation,
    description,
    properties: span,
    run: runs[0] ?? span,
    holders: holders.current(),
  });
}

function isOff(value: string | undefined): boolean {
  return value === "0" || value === "false" || value === "off";
}
