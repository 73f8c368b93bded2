import { listFirstCorrections } from "../issues/first-things.ts";
import { type Issue, sortIssuesByPlace } from "../issues/issue.ts";
import { countPlaces, mergeIssuesOfOneCause } from "../issues/merge-issues.ts";
import { escapeControlCharacters } from "./control-characters.ts";
import { wrapForStdout } from "./wrap-text.ts";

/** Fewer messages need no order. */
const minMessages = 4;

/** Renders what to do first as a numbered list; undefined for a short list of issues or a single remedy. */
export function renderRemediesToDoFirst(issues: readonly Issue[]): string | undefined {
  const remedies = listRemediesToDoFirst(issues);
  if (remedies.length === 0) return undefined;
  const lines = remedies.map((text, index) =>
    wrapForStdout(`  ${index + 1}. `, escapeControlCharacters(text), 5),
  );
  return [`${firstThingsHeading}:`, ...lines].join("\n");
}

export const firstThingsHeading = "Việc nên làm trước";

/** Lists the three things to do first, by the number of messages that each ends; none for a short list or a single remedy. */
export function listRemediesToDoFirst(issues: readonly Issue[]): string[] {
  if (countPlaces(issues) < minMessages) return [];
  const things = listFirstCorrections(mergeIssuesOfOneCause(sortIssuesByPlace(issues)));
  if (things.length < 2) return [];
  return things.map(({ issue, files, count, hasOtherRemedies }) => {
    const [file, ...otherFiles] = files;
    const place =
      file === undefined
        ? ""
        : `; ${file}${otherFiles.length > 0 ? ` và ${otherFiles.length} tệp khác` : ""}`;
    const others = hasOtherRemedies ? " Làm tương tự theo từng thông báo còn lại." : "";
    return `${issue.remedy ?? issue.message}${others} (hết ${count} thông báo [${issue.code}]${place})`;
  });
}
