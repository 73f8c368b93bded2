/** The formatting that a style of Word gives to its paragraphs. Lengths are in twips, the size in half points. */
export interface StyleFormat {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italics: boolean;
  readonly underline: boolean;
  readonly capitals: "none" | "all" | "small";
  /** Red, green and blue in hexadecimal digits: "000000" is black. */
  readonly color: string;
  readonly align: "left" | "center" | "right" | "both";
  readonly before: number;
  readonly after: number;
  /** In 240ths of a line where the rule is "auto", else in twips. */
  readonly line: number;
  readonly lineRule: "auto" | "exact" | "atLeast";
  readonly left: number;
  readonly right: number;
  /** Negative where the first line hangs out. */
  readonly firstLine: number;
}

/** What Word assumes where neither a style nor the document's defaults say anything. */
export const wordDefaultFormat: StyleFormat = {
  font: "Times New Roman",
  size: 20,
  bold: false,
  italics: false,
  underline: false,
  capitals: "none",
  color: "000000",
  align: "left",
  before: 0,
  after: 0,
  line: 240,
  lineRule: "auto",
  left: 0,
  right: 0,
  firstLine: 0,
};
