import { hasExampleMark } from "../../../catalogue/example-mark.ts";
import { buildIssue, type Issue } from "../../../issues/issue.ts";
import { checkNarrative } from "../../checks/check-narrative.ts";
import { formatLineMark } from "../../line-marks.ts";
import { quoteCall, type RenderContext } from "../../render-state.ts";
import type { HelperCall, TextHelper } from "../helper.ts";

/** A text that the office wrote by hand, each line with its own place in the file; `or` names the text that stands in for it. */
export const narrativeHelper: TextHelper = {
  name: "narrative",
  kind: "text",
  form: {
    indicators: "none",
    argument: "text",
    options: ["about", "or"],
    example: '{{narrative "uu-diem" about="ưu điểm"}}',
  },
  print(call, context) {
    const [name = ""] = call.positional;
    const files = [name, call.options.or].map((each) =>
      context.narrative.find(({ path }) => toNarrativeName(path) === each),
    );
    // Nothing stands in for a text that is there and cannot be read.
    const isUnreadable = files[0] === undefined && listUnreadable(name, context).length > 0;
    const narrativeFile = isUnreadable ? undefined : files.find((file) => file?.text.trim());
    if (!narrativeFile) return reportMissingNarrativeAndRenderGap(name, files[0]?.path, call, context);
    const lines = narrativeFile.text
      .split(/\r?\n/)
      .map((text, index) => ({ text, fileIndex: narrativeFile.fileIndex, line: index + 1 }));
    reportFaultsOnce(narrativeFile, context);
    const own = lines.filter(({ text }) => !hasExampleMark(text));
    if (own.length < lines.length) reportExample(narrativeFile.path, lines, context);
    if (own.every(({ text }) => text.trim() === "")) return renderGap(name, call);
    return own.map(({ text, ...place }) => text + formatLineMark(place)).join("\n");
  },
};

/** A document may print a narrative in two places. */
function reportFaultsOnce(
  narrative: { readonly path: string; readonly text: string },
  { state }: RenderContext,
): void {
  const isChecked = state.issues.some(({ code, file }) => file === narrative.path && faultCodes.has(code));
  if (!isChecked) state.issues.push(...checkNarrative(narrative));
}

const faultCodes: ReadonlySet<string> = new Set(["narrative-directive", "narrative-letters-lost"]);

/** An example is not printed, whoever forgets to replace it. */
function reportExample(
  file: string,
  lines: readonly { readonly text: string; readonly line: number }[],
  { state }: RenderContext,
): void {
  const line = lines.find(({ text }) => hasExampleMark(text))?.line ?? 1;
  const isReported = state.issues.some((issue) => issue.code === "narrative-example" && issue.file === file);
  if (!isReported) state.issues.push(buildIssue("narrative-example", {}, { file, line }));
}

function renderGap(name: string, { options }: HelperCall): string {
  return `[Cần bổ sung: ${String(options.about ?? name)}]`;
}

/** A visible gap in the page, and a warning: the text is missing, or it cannot be read. */
function reportMissingNarrativeAndRenderGap(
  name: string,
  emptyFile: string | undefined,
  call: HelperCall,
  context: RenderContext,
): string {
  const { state, narrativeFolder } = context;
  const about = String(call.options.about ?? name);
  const unreadable = listUnreadable(name, context);
  const missing = buildIssue(
    "narrative-missing",
    { about, path: emptyFile ?? `${narrativeFolder}/${name}.txt` },
    quoteCall(state, call.place),
  );
  for (const issue of unreadable.length > 0 ? unreadable : [missing])
    if (!state.issues.includes(issue)) state.issues.push(issue);
  return renderGap(name, call);
}

/** Lists why the text of this name could not be read. */
function listUnreadable(name: string, { unread, narrativeFolder }: RenderContext): readonly Issue[] {
  return unread.filter(({ file = "" }) => file === narrativeFolder || toNarrativeName(file) === name);
}

/** "narrative/9m-2022/uu-diem.txt" has the name "uu-diem". */
export function toNarrativeName(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}
