import { isMap, isPair, LineCounter, type Node, parseDocument } from "yaml";
import type { core, z } from "zod";
import { type Details, type Issue, type IssueCode, issue, type Place } from "../issues/issue.ts";

/** A declaration as it lies on the disk. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** A value that was read, with the way back to the line and column of each of its parts. */
export interface Declared<T> {
  readonly value: T;
  /** Where the part at this path stands, such as ["indicators", "jobs", "sum"]. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** Reads a YAML file and checks it against its schema; undefined value where it does not fit, with every reason as an issue. */
export function readYaml<T>(
  file: TextFile,
  schema: z.ZodType<T>,
): { declared?: Declared<T>; issues: Issue[] } {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: file.path, line, column: String(col) };
  };
  // After the first slip of syntax the rest of the file is read askew: further errors would only be its echo.
  const [broken] = document.errors;
  if (broken) return { issues: [issue("yaml-syntax", { code: broken.code }, placeAt(broken.pos[0]))] };
  const placeOf = (path: readonly PropertyKey[]) => placeAt(offsetOf(document.contents, path));
  const result = schema.safeParse(document.toJS() ?? {}, { reportInput: true });
  if (result.success) return { declared: { value: result.data, placeOf }, issues: [] };
  return { issues: result.error.issues.map((wrong) => invalid(wrong, placeOf)) };
}

function invalid(wrong: core.$ZodIssue, placeOf: Declared<unknown>["placeOf"]): Issue {
  const at = (code: IssueCode, details: Details, path = wrong.path) =>
    issue(code, { where: path.join("."), ...details }, placeOf(path));
  switch (wrong.code) {
    case "unrecognized_keys":
      return at("declaration-key-unknown", {}, [...wrong.path, wrong.keys[0] ?? ""]);
    case "invalid_value":
      return at("declaration-value", { accepted: wrong.values.join(", ") });
    case "custom":
    case "invalid_format":
      return at("declaration-form", { reason: wrong.message });
    case "invalid_key":
      return at("declaration-form", { reason: wrong.issues[0]?.message ?? wrong.message });
    default:
      return wrong.input === undefined
        ? at("declaration-key-missing", {})
        : at("declaration-type", { expected: wrong.code === "invalid_type" ? wrong.expected : "" });
  }
}

/** The offset of the key at the path, or of the nearest part above it that exists. */
function offsetOf(root: unknown, path: readonly PropertyKey[]): number {
  let node = root as Node | null | undefined;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    const pair = isMap(node)
      ? node.items.find((item) => isPair(item) && String(item.key) === String(step))
      : undefined;
    const next = (
      pair ? pair.value : (node as { get?: (key: unknown, keep: true) => Node })?.get?.(step, true)
    ) as Node;
    const start = (pair?.key as Node | undefined)?.range?.[0] ?? next?.range?.[0];
    if (start === undefined) break;
    offset = start;
    node = next;
  }
  return offset;
}
