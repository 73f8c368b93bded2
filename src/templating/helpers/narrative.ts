import { buildIssue } from "../../issues/issue.ts";
import { formatLineMark } from "../line-marks.ts";
import type { RenderContext } from "../render-state.ts";
import type { HelperCall, TextHelper } from "./helper.ts";

/** A text that the office wrote by hand, each line with its own place in the file. */
export const narrativeHelper: TextHelper = {
  name: "narrative",
  kind: "text",
  form: {
    indicators: "none",
    argument: "text",
    options: ["about"],
    example: '{{narrative "uu-diem" about="ưu điểm"}}',
  },
  print(call, context) {
    const [name = ""] = call.positional;
    const narrativeFile = context.narrative.find(({ path }) => toNarrativeName(path) === name);
    if (!narrativeFile?.text.trim())
      return reportMissingNarrativeAndRenderGap(name, narrativeFile?.path, call, context);
    return narrativeFile.text
      .split(/\r?\n/)
      .map((line, index) => line + formatLineMark({ fileIndex: narrativeFile.fileIndex, line: index + 1 }))
      .join("\n");
  },
};

/** A visible gap in the page, and a warning: the text is missing, or it cannot be read. */
function reportMissingNarrativeAndRenderGap(
  name: string,
  emptyFile: string | undefined,
  { options, place }: HelperCall,
  { state, unread, narrativeFolder }: RenderContext,
): string {
  const about = String(options.about ?? name);
  const unreadable = unread.filter(
    ({ file = "" }) => file === narrativeFolder || toNarrativeName(file) === name,
  );
  const missing = buildIssue(
    "narrative-missing",
    { about, path: emptyFile ?? `${narrativeFolder}/${name}.txt` },
    place,
  );
  for (const issue of unreadable.length > 0 ? unreadable : [missing])
    if (!state.issues.includes(issue)) state.issues.push(issue);
  return `[Cần bổ sung: ${about}]`;
}

/** "narrative/9m-2022/uu-diem.txt" has the name "uu-diem". */
function toNarrativeName(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}
