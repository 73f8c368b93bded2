/** The Vietnamese wording of one kind of issue. Messages quote the details. */
export interface IssueWording {
  /** After an error no document is written; after a warning the command continues. */
  readonly severity: "error" | "warning";
  /** Lets the office overrule an error in report.yaml, as it may overrule every warning. */
  readonly silenceable?: true;
  readonly message: (details: IssueDetails) => string;
  readonly remedy?: string | ((details: IssueDetails) => string);
}

export type IssueDetails = Readonly<Record<string, string | number>>;

/** A text as report.yaml needs it, for remedies whose lines can be pasted. */
export function formatYamlString(text: string | number | undefined): string {
  return JSON.stringify(String(text ?? ""));
}

/** Remedies name the file alone: declarations of the form of numbers are narrow. */
export function extractFileName(path: string | number): string {
  return String(path).split("/").at(-1) ?? "";
}

/** Builds the advice on declaring a text of a column; one that is hidden or shortened cannot be pasted. */
export function describeTextDeclaration(
  reference: string | number | undefined,
  text: string | number | undefined,
): string {
  return String(text).includes("…")
    ? `ghi nguyên nội dung của ô vào report.yaml, mục texts, dưới ${reference}`
    : `ghi vào report.yaml: texts: { ${reference}: [${formatYamlString(text)}] }`;
}
