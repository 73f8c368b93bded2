/** The part of report.yaml that is written from proposals: what was accepted, and the questions that wait for an answer. */
import { questionMark } from "../../catalogue/checks/unfilled-entries.ts";
import { undecidedExport } from "../../catalogue/shape.ts";
import { formatYamlKey } from "../yaml-text.ts";
import type { Answer, Entry, Proposal } from "./proposal.ts";

interface YamlNode {
  readonly children: Map<string, YamlNode>;
  readonly lines: string[];
}

/** So many answers are listed below a question; of longer lists the first is an example. */
const maxListedAnswers = 4;

export function renderEntries(accepted: readonly Entry[], open: readonly Proposal[]): string {
  const root: YamlNode = { children: new Map(), lines: [] };
  for (const { keys, line } of accepted) {
    if (keys[0] === localities) continue;
    const { lines } = findOrAddNode(root, keys);
    if (!lines.includes(line)) lines.push(line);
  }
  const notes: string[] = [];
  for (const { kind, question, evidence = [], answers } of open) {
    const [first] = answers;
    if (!first) continue;
    const comments = [`${questionMark} ${question}`, ...evidence.map((cell) => `#   ${cell}`)];
    if (first.entry.keys[0] === localities) {
      const names = answers.map(({ label }) => label).join(", ");
      notes.push(`${comments[0]} Thêm vào aliases của dòng ấy ở mục localities: ${names}.`);
      continue;
    }
    if (kind === "export") {
      findOrAddNode(root, first.entry.keys).lines.push(...formatUndecidedExport(question, answers));
      continue;
    }
    const listed = answers.length > maxListedAnswers ? answers.slice(0, 1) : answers;
    const { lines } = findOrAddNode(root, first.entry.keys);
    lines.push(
      ...comments,
      ...listed.map(({ label, entry }) => formatAnswer(answers.length > 1 ? label : "", entry)),
    );
  }
  return [...renderNode(root, ""), ...notes].join("\n");
}

/** Places have their aliases in the list of localities itself. */
const localities = "localities";

/** The file is refused until its export is written, since words that are added for other files may make its header fit a wrong one. */
function formatUndecidedExport(question: string, answers: readonly Answer[]): string[] {
  return [
    `${questionMark} ${question} Thay "${undecidedExport}" bằng một mã:`,
    `export: ${JSON.stringify(undecidedExport)}`,
    ...answers.map(({ label, entry }) => `# ${entry.line.replace(/^export: /, "")}: ${label}`),
  ];
}

function formatAnswer(label: string, { line }: Entry): string {
  return `# ${line}${line.includes(label) ? "" : ` # ${label}`}`;
}

function findOrAddNode(root: YamlNode, keys: readonly string[]): YamlNode {
  let node = root;
  for (const key of keys) {
    const child = node.children.get(key) ?? { children: new Map(), lines: [] };
    node.children.set(key, child);
    node = child;
  }
  return node;
}

function renderNode({ children, lines }: YamlNode, indent: string): string[] {
  return [
    ...lines.map((line) => indent + line),
    ...[...children].flatMap(([key, child]) => [
      `${indent}${formatYamlKey(key)}:`,
      ...renderNode(child, `${indent}  `),
    ]),
  ];
}

/** Adds the accepted names of places to their lines: `- { code: "372", name: huyện Nho Quan }`. */
export function addPlaceAliases(reportYaml: string, accepted: readonly Entry[]): string {
  const aliases = new Map<string, string[]>();
  for (const { keys, line } of accepted)
    if (keys[0] === localities && keys[1] !== undefined)
      aliases.set(keys[1], [...(aliases.get(keys[1]) ?? []), line.replace(/^- /, "")]);
  return [...aliases].reduce(
    (text, [code, names]) =>
      text.replace(
        new RegExp(`^(  - \\{ code: "${code}", name: .*?)( \\})(?= |$)`, "mu"),
        (_, start: string, end: string) => `${start}, aliases: [${names.join(", ")}]${end}`,
      ),
    reportYaml,
  );
}
