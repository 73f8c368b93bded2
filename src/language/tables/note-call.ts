/** The recorded form of a footnote: `note of=actual also="jobs.created@372 merit.gifts"`. */
import type { ParsedHelperCall } from "../phrase-options.ts";

/** Stands in a recorded format where a template's figure has the name of its helper. */
export const noteFormatName = "note";

const notedSubjects = ["actual", "samePeriodLastYear", "change", "toDate", "unreported"] as const;

/** The number of a figure that a footnote is about, or that the figure has no number at all. */
type NoteSubject = (typeof notedSubjects)[number];
export type NotedSubject = Exclude<NoteSubject, "unreported">;

/** A figure that has the footnote of another one; a locality if it is not of the whole territory. */
interface NoteSharer {
  readonly indicator: string;
  readonly locality?: string | undefined;
}

interface NoteCall {
  readonly subject: NoteSubject;
  /** The figures whose cells have the same mark, beside the one of the mention: the footnote is true of all of them. */
  readonly sharers: readonly NoteSharer[];
}

export function formatNoteCall({ subject, sharers }: NoteCall): string {
  const call = `${noteFormatName} of=${subject}`;
  const names = sharers.map(({ indicator, locality }) => [indicator, locality].filter(Boolean).join("@"));
  return names.length === 0 ? call : `${call} also="${names.join(" ")}"`;
}

/** The inverse of `formatNoteCall`; undefined for a subject that another version has recorded. */
export function parseNoteCall({ writtenOptions: { of, also = "" } }: ParsedHelperCall): NoteCall | undefined {
  const subject = notedSubjects.find((name) => name === of);
  const sharers = also.split(" ").filter(Boolean).map(parseSharer);
  return subject && { subject, sharers };
}

function parseSharer(name: string): NoteSharer {
  const [indicator = "", locality] = name.split("@");
  return { indicator, locality };
}
