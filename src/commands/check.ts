import { hasErrors } from "../issues/issue.ts";
import { reviewOf, written } from "../review.ts";
import { issueText, type Terminal } from "../terminal.ts";
import { documentInputs, type GenerateOptions } from "./generate.ts";
import { exit, open } from "./opening.ts";

/** `report check`: reads everything as `generate` would, shows every issue at once, writes nothing. */
export async function check(options: GenerateOptions, terminal: Terminal): Promise<number> {
  const desk = open(options, terminal);
  const inputs = documentInputs(options, desk);
  const review = written(await reviewOf(inputs), inputs);
  const issues = [...desk.issues, ...review.issues];
  if (options.json) terminal.data(JSON.stringify(issues, null, 2));
  else terminal.data(issues.length > 0 ? issueText(issues) : "Không có lỗi, không có cảnh báo.");
  return hasErrors(issues) ? exit.problem : exit.done;
}
