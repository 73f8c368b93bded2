/** Asks a person about what `report init --from` proposes: what is certain in groups, every doubt by itself. */
import type { Decide, Decision } from "../../starter/proposals/decision.ts";
import { findAnswerOfExport, groupDoubts } from "../../starter/proposals/doubt-groups.ts";
import type { Proposal } from "../../starter/proposals/proposal.ts";
import type { Terminal } from "../terminal.ts";
import { wrapForStdout } from "../wrap-text.ts";
import { askChoice } from "./ask-choice.ts";

const groupNames: Readonly<Record<Proposal["kind"], string>> = {
  export: "Biểu của các tệp",
  header: "Tên cột",
  shape: "Dạng bảng",
  unit: "Đơn vị tiền",
  number: "Cách viết số",
  planUnit: "Đơn vị của kế hoạch",
  text: "Nội dung",
  indicator: "Tên chỉ tiêu",
  place: "Địa phương",
  time: "Thời gian",
};

/** Creates the function that asks; a doubt is never taken as answered by Enter alone. */
export function createProposalAsker(terminal: Terminal): Decide {
  return async (proposals) => {
    const decisions: Decision[] = [];
    const certain = proposals.filter(({ isCertain }) => isCertain);
    for (const kind of new Set(certain.map((proposal) => proposal.kind)))
      decisions.push(
        ...(await askGroup(
          certain.filter((proposal) => proposal.kind === kind),
          terminal,
        )),
      );
    const doubts = proposals.filter(({ isCertain }) => !isCertain);
    const groups = groupDoubts(doubts);
    for (const [index, group] of groups.entries()) {
      const [proposal, ...others] = group;
      if (!proposal) continue;
      const known = findAnswerOfExport(
        proposal,
        decisions.map(({ answer }) => answer),
      );
      if (known && others.length === 0) {
        decisions.push({ proposal, answer: known });
        continue;
      }
      terminal.note(`\nCâu hỏi ${index + 1}/${groups.length} – ${formatFiles(proposal)}`);
      if (others.length > 0 && (await askWhetherAllAreRight(group, terminal)))
        decisions.push(...group.map(takeFirstAnswer));
      else
        for (const one of group) {
          for (const cell of one.evidence ?? []) terminal.note(wrapForStdout("  - ", cell, 4));
          decisions.push(await askDoubt(one, decisions));
        }
    }
    return decisions;
  };
}

/** Shows doubts with the likely answer of each; Enter alone asks them one by one. */
async function askWhetherAllAreRight(group: readonly Proposal[], terminal: Terminal): Promise<boolean> {
  for (const { question, answers, evidence = [] } of group) {
    terminal.note(wrapForStdout("  - ", `${question} ${answers[0]?.label ?? ""}`, 4));
    for (const cell of evidence) terminal.note(wrapForStdout("      ", cell, 6));
  }
  return askChoice({
    message: `${group.length} dòng trên đều đúng như vậy?`,
    choices: [
      { value: false, key: "hoi", label: "Chưa chắc, hỏi từng dòng" },
      { value: true, key: "dung", label: `Đúng cả ${group.length} dòng` },
    ],
  });
}

function takeFirstAnswer(proposal: Proposal): Decision {
  const [answer] = proposal.answers;
  return { proposal, ...(answer && { answer }) };
}

async function askGroup(proposals: readonly Proposal[], terminal: Terminal): Promise<Decision[]> {
  const [first] = proposals;
  if (!first) return [];
  terminal.note(`\n${groupNames[first.kind]}:`);
  for (const { question } of proposals) terminal.note(wrapForStdout("  - ", question, 4));
  const isAccepted = await askChoice({
    message: `Ghi ${proposals.length} dòng này vào report.yaml?`,
    choices: [
      { value: true, key: "ghi", label: "Ghi" },
      { value: false, key: "hoi", label: "Chưa chắc, để lại thành câu hỏi trong report.yaml" },
    ],
  });
  return proposals.map((proposal) => {
    const [answer] = proposal.answers;
    return isAccepted && answer ? { proposal, answer } : { proposal };
  });
}

/** Questions to which no answer may be right; a unit, a place and a time always have one, and a line of the plan may be of none. */
const deniableKinds: ReadonlySet<Proposal["kind"]> = new Set(["header", "text", "planUnit"]);

/** A head that another column was given is no longer offered. */
async function askDoubt(proposal: Proposal, decisions: readonly Decision[]): Promise<Decision> {
  const taken = new Set(
    decisions.flatMap(({ answer, proposal: other }) =>
      answer && other.kind === "header" && isSameExport(other, proposal) ? [answer.entry.line] : [],
    ),
  );
  const answers = proposal.answers.filter(
    ({ entry }) => proposal.kind !== "header" || !taken.has(entry.line),
  );
  const chosen = await askChoice<number>({
    message: proposal.question,
    choices: [
      { value: -1, key: "sau", label: "Chưa rõ, để lại câu hỏi trong report.yaml" },
      ...answers.map(({ label }, index) => ({ value: index, key: "tra-loi", label })),
      ...(proposal.kind === "export"
        ? [{ value: -2, key: "bo", label: "Không phải biểu nào trong số này, không chép" }]
        : []),
      ...(deniableKinds.has(proposal.kind)
        ? [{ value: -3, key: "khong", label: "Không phải, và không hỏi lại" }]
        : []),
    ],
  });
  const answer = answers[chosen];
  if (answer) return { proposal, answer };
  return {
    proposal,
    ...(chosen === -2 && { isLeftOut: true }),
    ...(chosen === -3 && { isDenied: true }),
  };
}

/** "jobs.placed" and "jobs.created" are columns of one export. */
function isSameExport(first: Proposal, second: Proposal): boolean {
  const [one, other] = [first, second].map(({ answers }) => answers[0]?.entry.keys[2]?.split(".")[0]);
  return one === other;
}

function formatFiles({ files }: Proposal): string {
  const [first = ""] = files;
  return files.length > 1 ? `${first} và ${files.length - 1} tệp khác` : first;
}
