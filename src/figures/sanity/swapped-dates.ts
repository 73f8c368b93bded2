import { type FileDates, findFilesWithSwappedDates } from "../../exports/meaning/times/file-dates.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";

/** Reports files of events whose dates Excel turned to the month first, one issue a file. */
export function checkSwappedDates(fileDates: readonly FileDates[]): Issue[] {
  return findFilesWithSwappedDates(fileDates).map(({ file: { file, column }, example, isCertain }) => {
    const [year, month, day] = example.date.split("-").map(Number);
    const details = { date: `${day}/${month}/${year}`, swapped: `${month}/${day}/${year}` };
    return buildIssue(isCertain ? "dates-swapped" : "date-doubtful", details, {
      file,
      line: example.line,
      column,
    });
  });
}
