/** The head of page one: Decree 30/2020/NĐ-CP, Annex I, II.1–II.5. */
import type { Organisation, Signatory } from "../catalogue/office.ts";
import type { CalendarDate } from "../period.ts";
import { motto, nation, numberLine, placeAndDate } from "../prose/letterhead-words.ts";
import { borderless, centredLine } from "./columns.ts";
import type { FilledContent } from "./content.ts";
import { balancedLines, boldWidth, drawnLine, lineUnder } from "./drawn-line.ts";
import { onLines } from "./lettering.ts";
import { bodySize, millimetres, textWidth } from "./page.ts";
import { paragraph, run, type Xml } from "./word-xml.ts";

export interface Letterhead {
  readonly organisation: Organisation;
  readonly signatory: Signatory;
  /** Kính gửi; empty where the report goes to no superior. */
  readonly addressees: readonly string[];
  /** Nơi nhận, without the first line "Như trên" and the last line "Lưu". */
  readonly recipients: readonly string[];
  /** After "Lưu:" — "VT, VP". */
  readonly archive: string;
  /** Absent: dots for the pen. */
  readonly date?: CalendarDate;
}

/** Wide enough for the nation's name in 13 points on one line. */
const right = millimetres(98);
const left = textWidth(false) - right;
const officeSize = 26;
/** The motto in 14 points bold; the line under it is as long (II.1b). */
const mottoWidth = millimetres(60.5);

/** Office and number on the left, nation, motto, place and date on the right; number and date share a row. */
export function letterheadTable({ organisation, date }: Letterhead): Xml {
  const office = officeLines(organisation.name.toUpperCase());
  return borderless(
    [left, right],
    [
      [
        [
          centredLine((organisation.superiorShort ?? organisation.superior).toUpperCase(), {
            size: officeSize,
          }),
          ...office.map((text) => centredLine(text, { size: officeSize, bold: true })),
          lineUnder({ lines: office, points: officeSize / 2, column: left }),
        ],
        [
          centredLine(nation, { size: officeSize, bold: true }),
          centredLine(motto, { size: 28, bold: true }),
          drawnLine(mottoWidth, right),
        ],
      ],
      [
        [centredLine(numberLine(organisation.symbol), { size: officeSize }, { before: 120 })],
        [centredLine(placeAndDate(organisation.place, date), { size: 28, italics: true }, { before: 120 })],
      ],
    ],
  );
}

/** A name too long for its column is broken after " - ", as offices do. */
function officeLines(name: string): string[] {
  const [first, ...rest] = name.split(" - ");
  const fits = boldWidth(name, officeSize / 2) <= left;
  return fits || rest.length === 0
    ? balancedLines(name, officeSize / 2, left)
    : [`${first} -`, rest.join(" - ")];
}

/** Tên loại and trích yếu with the short line under it (II.5). Each line of the subject is printed as one. */
export function titleBlock({ kind, title, mentions }: FilledContent): Xml[] {
  const column = textWidth(false);
  const lines = title.split("\n").flatMap((text) => balancedLines(text.trim(), bodySize / 2, column));
  return [
    paragraph({ style: "Title" }, [run(kind.toUpperCase())]),
    paragraph({ style: "Subtitle" }, onLines(lines, mentions)),
    lineUnder({ lines, points: bodySize / 2, column, after: 120 }),
  ];
}
