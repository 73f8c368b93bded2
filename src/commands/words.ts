import { defaultSpelling, type Spelling } from "../catalogue/office.ts";
import { type Issue, issue } from "../issues/issue.ts";
import { type WordsQuestion, wordsFor } from "../prose/words.ts";
import type { Terminal } from "../terminal.ts";
import { findWorkspace, readReportYaml } from "../workspace.ts";
import { type CommonOptions, exit, Refused } from "./refusal.ts";

export type WordsOptions = CommonOptions &
  WordsQuestion & { /** The value, as a text would print it. */ readonly argument: string };

/** `report words VALUE`: how the program would say a value; in the office's spelling where there is a workspace. */
export async function words(options: WordsOptions, terminal: Terminal): Promise<number> {
  const said = wordsFor(options.argument, asTemplatesHave(options), await spellingOf(options));
  if ("reason" in said) {
    process.stderr.write(`${said.reason}\n`);
    if (options.json)
      terminal.data(JSON.stringify({ issues: [issue("wrong-use", { sentence: said.reason })] }));
    return exit.wrongUse;
  }
  const [from, to] = said.bounds.map((bound) => bound.toNumber());
  const json = { phrase: said.phrase, value: said.value.toNumber(), bounds: [from, to] };
  terminal.data(options.json ? JSON.stringify(json, null, 2) : said.phrase);
  return exit.done;
}

async function spellingOf(options: WordsOptions): Promise<Spelling> {
  const workspace = findWorkspace(options.workspace, process.cwd());
  if (!("root" in workspace)) {
    if (workspace.code === "workspace-missing") return defaultSpelling;
    throw new Refused([workspace], exit.wrongUse);
  }
  const unread: Issue[] = [];
  const declaration = readReportYaml(workspace, unread);
  if (!declaration) throw new Refused(unread, exit.problem);
  const { readOffice } = await import("../catalogue/report-yaml.ts");
  const { office, issues } = readOffice(declaration);
  if (!office) throw new Refused(issues, exit.problem);
  return office.spelling;
}

/** The step is typed as the value is, "10.000" or "0,1"; templates have it with a decimal point. */
function asTemplatesHave({ step, ...question }: WordsOptions): WordsQuestion {
  if (step === undefined) return question;
  const plain = /^\d{1,3}(?:\.\d{3})+$/.test(step) ? step.replaceAll(".", "") : step;
  return { ...question, step: plain.replace(",", ".") };
}
