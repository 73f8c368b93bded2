/** The part of a Word file that holds its comments: the one that is there, or a new one with its relationship and content type. */
import { readRelationships, toRelationshipsPartName } from "../wordml/package.ts";
import { insertBeforeRootEnd } from "../wordml/xml-edits.ts";
import type { PackageParts } from "../xml-package/archive.ts";
import { decodePartToEdit, encodeCheckedXml } from "./package-changes.ts";

interface CommentsPart {
  /** Its XML so far, with the ids that are taken. */
  readonly xml: string;
  /** The parts that change when the comments are added. */
  buildPartsWith(commentsXml: string): Map<string, Uint8Array>;
}

export function openCommentsPart(parts: PackageParts, mainPartName: string): CommentsPart {
  const existingPart = readRelationships(parts, mainPartName).find(({ type }) =>
    type.endsWith("/comments"),
  )?.target;
  const name = existingPart ?? mainPartName.replace(/[^/]*$/, "comments.xml");
  const isEmpty = existingPart === undefined || !parts.get(existingPart)?.length;
  const xml = isEmpty ? emptyCommentsXml : decodePartToEdit(parts, existingPart);
  return {
    xml,
    buildPartsWith(commentsXml) {
      const changedTexts = new Map([
        [name, insertBeforeRootEnd(xml, commentsXml)],
        ...(existingPart === undefined ? registerCommentsPart(parts, mainPartName, name) : []),
      ]);
      return new Map([...changedTexts].map(([part, text]) => [part, encodeCheckedXml(part, text)]));
    },
  };
}

function registerCommentsPart(
  parts: PackageParts,
  mainPartName: string,
  name: string,
): (readonly [part: string, xml: string])[] {
  const [relationships, types] = [toRelationshipsPartName(mainPartName), "[Content_Types].xml"];
  return [
    [relationships, insertBeforeRootEnd(decodePartToEdit(parts, relationships), commentsRelationship)],
    [types, insertBeforeRootEnd(decodePartToEdit(parts, types), renderContentTypeOverride(name))],
  ];
}

const emptyCommentsXml =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
  `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:comments>`;
const commentsRelationship =
  `<Relationship Id="rIdSoKetComments" Target="comments.xml"` +
  ` Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"/>`;

function renderContentTypeOverride(part: string): string {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
  return `<Override PartName="/${part}" ContentType="${type}"/>`;
}
