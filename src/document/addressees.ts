/** Kính gửi: Decree 30/2020/NĐ-CP, Annex I, II.9b. */
import { addressedTo } from "../prose/letterhead-words.ts";
import { millimetres } from "./page.ts";
import { paragraph, run, type Xml } from "./word-xml.ts";

const wordsAt = millimetres(30);
/** Under the colon of "Kính gửi:" in 14 points. */
const dashesAt = wordsAt + millimetres(18);
const dashWidth = millimetres(3);

/** One addressee stands on the same line; several stand below, each with a dash under the colon. */
export function addresseeLines(addressees: readonly string[]): Xml[] {
  const names = addressees.map(withoutEnd);
  const [first] = names;
  if (first === undefined) return [];
  if (names.length === 1) return [oneLine(`${addressedTo} ${first}.`)];
  return [
    paragraph({ style: "Salutation", indent: { left: wordsAt } }, [run(addressedTo)]),
    ...names.map((name, index) => listed(`- ${name}`, index === names.length - 1)),
  ];
}

/** The configuration may end its lines with a mark of its own. */
export function withoutEnd(name: string): string {
  return name.trim().replace(/[.;,]+$/, "");
}

function oneLine(text: string): Xml {
  return paragraph({ style: "Salutation", align: "center", spacing: { after: 120 } }, [run(text)]);
}

function listed(text: string, isLast: boolean): Xml {
  const look = {
    style: "Salutation",
    indent: { left: dashesAt + dashWidth, hanging: dashWidth },
    spacing: { before: 120, after: isLast ? 120 : 0 },
  };
  return paragraph(look, [run(isLast ? `${text}.` : `${text};`)]);
}
