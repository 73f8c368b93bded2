/** What the elements of WordprocessingML mean for a reader of the text. */
import type { OpenParagraph, StoryReader } from "./story-reader.ts";
import type { Span, XmlAttributes } from "./xml-visitor.ts";

export const openTagHandlers: Readonly<
  Record<string, (reader: StoryReader, attributes: XmlAttributes, tag: Span) => void>
> = {
  "w:p": startParagraph,
  "w:r": ({ runs }, _, { from, to }) => runs.push({ from, to }),
  "w:t": (reader, _, tag) => reader.startText(tag),
  "w:delText": (reader, _, tag) => reader.startText(tag),
  "w:instrText": (reader, _, tag) => reader.startText(tag),
  "w:tab": createCharacterHandler("\t"),
  "w:ptab": createCharacterHandler("\t"),
  "w:br": createCharacterHandler("\n"),
  "w:cr": createCharacterHandler("\n"),
  "w:noBreakHyphen": createCharacterHandler("-"),
  "w:sym": createCharacterHandler(" "),
  "w:bookmarkStart": (
    { containers: holders, openElements: path },
    { "w:id": id, "w:name": name },
    { from: at },
  ) => {
    const paragraph = path.lastIndexOf("w:p");
    const inControl = paragraph >= 0 && path.lastIndexOf("w:sdtContent") > paragraph;
    holders.startBookmark(id, name, { at, inControl });
  },
  "w:bookmarkEnd": ({ containers: holders }, { "w:id": id }) => holders.endBookmark(id),
  "w:sdt": ({ containers: holders }) => holders.startControl(),
  "w:tag": ({ containers: holders, openElements: path }, { "w:val": tag }) =>
    path.at(-1) === "w:sdtPr" && holders.setControlTag(tag),
  "w:showingPlcHdr": ({ containers: holders }, { "w:val": value }) =>
    !isFalseValue(value) && holders.setPlaceholder(),
  "w:tbl": ({ tables }) => tables.startTable(),
  "w:tr": ({ tables }) => tables.startRow(),
  "w:tc": ({ tables }) => tables.startCell(),
  // In the properties of a row it deletes the row; elsewhere it encloses what is deleted.
  "w:del": ({ tables, openElements: path, depth }) => {
    if (path.at(-1) === "w:trPr") tables.markRowDeleted();
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
  "w:fldChar": ({ fields }, { "w:fldCharType": type }) => fields.addFieldCharacter(type),
  "w:fldSimple": ({ fields }, { "w:instr": instruction }) => fields.startSimpleField(instruction),
  "wp:docPr": (reader, { descr = "" }, span) => {
    reader.drawingProperties = { description: descr, span };
  },
  "c:chart": (reader, { "r:id": relation = "" }) => addDrawing(reader, relation),
};

export const closeTagHandlers: Readonly<Record<string, (reader: StoryReader, tag: Span) => void>> = {
  "w:p": endParagraph,
  "w:r": ({ runs }, { to }) => Object.assign(runs.pop() ?? {}, { to }),
  "w:t": endTextPiece,
  "w:delText": endTextPiece,
  "w:instrText": (reader, tag) => reader.fields.addInstruction(reader.endText(tag)?.text ?? ""),
  "w:sdt": ({ containers: holders }) => holders.endControl(),
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
  "w:fldSimple": ({ fields }) => fields.addFieldCharacter("end"),
};

function startParagraph(reader: StoryReader, _: XmlAttributes, { from }: Span): void {
  const paragraph: OpenParagraph = {
    from,
    to: from,
    number: reader.paragraphs.length + 1,
    pieces: [],
    deleted: [],
    isFallback: reader.depth.fallback > 0,
    textBoxRun: reader.runs[0],
    cell: reader.tables.currentCell(),
  };
  reader.openParagraphs.push(paragraph);
  reader.paragraphs.push(paragraph);
}

function endParagraph({ openParagraphs }: StoryReader, { to }: Span): void {
  Object.assign(openParagraphs.pop() ?? {}, { to });
}

function endTextPiece(reader: StoryReader, tag: Span): void {
  const endedText = reader.endText(tag);
  if (endedText) reader.addPiece(endedText.text, endedText.span, true);
}

/** An element of a run that stands for a character; of the same name in the properties of a paragraph it is a tab stop. */
function createCharacterHandler(character: string) {
  return (reader: StoryReader, _: XmlAttributes, span: Span) => {
    if (reader.openElements.at(-1) === "w:r") reader.addPiece(character, span, false);
  };
}

function addDrawing(reader: StoryReader, relation: string): void {
  const { depth, drawingProperties: properties, runs, containers: holders, drawings } = reader;
  if (depth.deletion > 0 || depth.fallback > 0 || !properties) return;
  const { description, span } = properties;
  drawings.push({
    relationshipId: relation,
    description,
    propertiesTag: span,
    run: runs[0] ?? span,
    containers: holders.listOpen(),
  });
}

function isFalseValue(value: string | undefined): boolean {
  return value === "0" || value === "false" || value === "off";
}
