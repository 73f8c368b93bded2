/** Kính gửi: Decree 30/2020/NĐ-CP, Annex I, II.9b. */
import { AlignmentType, type FileChild, Paragraph } from "docx";
import { addressedTo } from "../prose/letterhead-words.ts";
import { plain } from "./lettering.ts";
import { millimetres } from "./page.ts";

const wordsAt = millimetres(30);
/** Under the colon of "Kính gửi:" in 14 points. */
const dashesAt = wordsAt + millimetres(18);
const dashWidth = millimetres(3);

/** One addressee stands on the same line; several stand below, each with a dash under the colon. */
export function addresseeLines(addressees: readonly string[]): FileChild[] {
  const names = addressees.map(withoutEnd);
  const [first] = names;
  if (first === undefined) return [];
  if (names.length === 1) return [oneLine(`${addressedTo} ${first}.`)];
  return [
    new Paragraph({ style: "Salutation", indent: { left: wordsAt }, children: [plain(addressedTo)] }),
    ...names.map((name, index) => listed(`- ${name}`, index === names.length - 1)),
  ];
}

/** The configuration may end its lines with a mark of its own. */
export function withoutEnd(name: string): string {
  return name.trim().replace(/[.;,]+$/, "");
}

function oneLine(text: string): Paragraph {
  const spacing = { after: 120 };
  return new Paragraph({
    style: "Salutation",
    alignment: AlignmentType.CENTER,
    spacing,
    children: [plain(text)],
  });
}

function listed(text: string, isLast: boolean): Paragraph {
  return new Paragraph({
    style: "Salutation",
    indent: { left: dashesAt + dashWidth, hanging: dashWidth },
    spacing: { before: 120, after: isLast ? 120 : 0 },
    children: [plain(isLast ? `${text}.` : `${text};`)],
  });
}
