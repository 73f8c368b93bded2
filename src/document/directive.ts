import type { Line } from "../prose/line.ts";
import type { Content } from "./blocks.ts";
import type { Fault, Reading } from "./fault.ts";

/** What may stand at the beginning of a line for what is not prose. */
const directives: Readonly<Record<string, (rest: string, line: Line) => Reading>> = {
  "@part": (rest, line) => (rest ? content({ kind: "part", text: rest }) : titleMissing("@part", line)),
  "@annex": annex,
  "@indicators": alone("@indicators", { kind: "indicators" }),
  "@localities": localities,
  "@chart": chart,
  "@signature": alone("@signature", { kind: "signature" }),
  "@pagebreak": alone("@pagebreak", { kind: "page-break" }),
};

const known = Object.keys(directives);

/** Reads `@name …`; undefined where the line does not begin with @ and a letter, and so is prose. */
export function directiveOf(line: Line): Reading | undefined {
  const [, name, rest = ""] = /^\s*(@\p{L}[\p{L}\p{N}-]*)\s*(.*?)\s*$/su.exec(line.text) ?? [];
  if (name === undefined) return undefined;
  const read = directives[name];
  if (read) return read(rest, line);
  return fault(
    "unknown-directive",
    line,
    { directive: name, known: known.join(", ") },
    line.text.indexOf(name),
  );
}

/** `@annex Title`, with the word "landscape" before the title for a page laid across. */
function annex(rest: string, line: Line): Reading {
  const title = rest.replace(/^landscape(\s+|$)/, "");
  if (title === "") return titleMissing("@annex", line);
  return content({ kind: "annex", title, landscape: title !== rest });
}

function localities(rest: string, line: Line): Reading {
  const indicators = idsIn(rest);
  if (indicators.length === 0)
    return fault("directive-without-indicators", line, { directive: "@localities" });
  return content({ kind: "localities", indicators });
}

const chartKinds = ["indicators", "months", "localities"] as const;

/** `@chart months ID`, `@chart localities ID`, `@chart indicators ID ID …`. */
function chart(rest: string, line: Line): Reading {
  const [word = "", ...indicators] = idsIn(rest);
  const by = chartKinds.find((kind) => kind === word);
  if (!by) return fault("chart-unknown-kind", line, { kind: word, known: chartKinds.join(", ") });
  if (indicators.length === 0) return fault("directive-without-indicators", line, { directive: "@chart" });
  if (by !== "indicators" && indicators.length > 1) return fault("chart-one-indicator", line, { kind: by });
  return content({ kind: "chart", chart: { by, indicators } });
}

function idsIn(text: string): string[] {
  return text.split(/[\s,]+/).filter((id) => id !== "");
}

function alone(directive: string, block: Content): (rest: string, line: Line) => Reading {
  return (rest, line) => {
    if (rest === "") return content(block);
    return fault("directive-with-text", line, { directive, text: rest }, line.text.lastIndexOf(rest));
  };
}

function titleMissing(directive: string, line: Line): Reading {
  return fault("directive-without-title", line, { directive });
}

function content(block: Content): Reading {
  return { content: block };
}

function fault(code: Fault["code"], line: Line, details: Fault["details"] = {}, at?: number): Reading {
  return { fault: { code, line, details, ...(at === undefined ? {} : { at }) } };
}
