import { listFirstCorrections } from "../issues/first-things.ts";
import { type Issue, sortIssuesByPlace } from "../issues/issue.ts";
import { countPlaces, mergeIssuesOfOneCause } from "../issues/merge-issues.ts";
import { escapeControlCharacters } from "./control-characters.ts";
import { wrapForStdout } from "./wrap-text.ts";

/** Fewer messages need no order. */
const minMessages = 4;

/** The three things to do first, by the number of messages that each ends; nothing for a short list or a single remedy. */
export function renderRemediesToDoFirst(issues: readonly Issue[]): string | undefined {
  if (countPlaces(issues) < minMessages) return undefined;
  const things = listFirstCorrections(mergeIssuesOfOneCause(sortIssuesByPlace(issues)));
  if (things.length < 2) return undefined;
  const lines = things.map(({ issue, files, count, hasOtherRemedies }, index) => {
    const [file, ...otherFiles] = files;
    const place =
      file === undefined
        ? ""
        : `; ${file}${otherFiles.length > 0 ? ` và ${otherFiles.length} tệp khác` : ""}`;
    const others = hasOtherRemedies ? " Làm tương tự theo từng thông báo còn lại." : "";
    const text = `${issue.remedy ?? issue.message}${others} (hết ${count} thông báo [${issue.code}]${place})`;
    return wrapForStdout(`  ${index + 1}. `, escapeControlCharacters(text), 5);
  });
  return ["Việc nên làm trước:", ...lines].join("\n");
}
