import { hasErrors, type Issue } from "../issues/issue.ts";
import { laidOut, reviewOf, written } from "../review.ts";
import { issueText, type Terminal } from "../terminal.ts";
import { documentInputs } from "./document-inputs.ts";
import { type CommonOptions, exit, open, Refused } from "./opening.ts";

export interface CheckOptions extends CommonOptions {
  readonly period: string;
  readonly document: string;
  readonly locality?: string;
}

/**
 * `report check`: reads everything as `generate` would, shows every issue at once, writes nothing. It alone looks at the
 * page breaks: laying the pages out takes several times as long as making the report.
 */
export async function check(options: CheckOptions, terminal: Terminal): Promise<number> {
  const { issues, status } = await found(options, terminal);
  if (options.json) terminal.data(JSON.stringify(issues, null, 2));
  else terminal.data(issues.length > 0 ? issueText(issues) : "Không có lỗi, không có cảnh báo.");
  return status;
}

/** Also what keeps the command from looking further, such as a broken report.yaml, is an answer here. */
async function found(
  options: CheckOptions,
  terminal: Terminal,
): Promise<{ issues: readonly Issue[]; status: number }> {
  try {
    const desk = open(options, terminal);
    const inputs = documentInputs(options, desk);
    const review = written(await reviewOf(inputs), inputs);
    const read = [...desk.issues, ...review.issues];
    if (hasErrors(read)) return { issues: read, status: exit.problem };
    return { issues: [...read, ...(await laidOut(review, inputs)).issues], status: exit.done };
  } catch (error) {
    if (error instanceof Refused && error.status === exit.problem) return error;
    throw error;
  }
}
