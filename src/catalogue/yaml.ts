import {
  boolCoreTag,
  constructFromEvents,
  type Event,
  mapTag,
  nullCoreTag,
  parseEvents,
  Schema,
  seqTag,
  strTag,
  YAMLException,
} from "js-yaml";
import { type BaseIssue, type GenericSchema, safeParse } from "valibot";
import { type Details, type Issue, type IssueCode, issue, type Place } from "../issues/issue.ts";
import { foreign } from "./schema.ts";
import { offsetOf } from "./yaml-places.ts";
import { lineBreak, syntaxIssue } from "./yaml-syntax.ts";

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
  { path: file, text }: TextFile,
  schema: GenericSchema<unknown, T>,
): { declared?: Declared<T>; issues: Issue[] } {
  const parsed = parse(text);
  if (parsed instanceof YAMLException) {
    // After the first slip of syntax the rest of the file is read askew: further errors would only be its echo.
    return { issues: [syntaxIssue(parsed, file, text)] };
  }
  const placeOf = (path: readonly PropertyKey[]): Place => {
    const before = text.slice(0, offsetOf(path, parsed.events, text)).split(lineBreak);
    return { file, line: before.length, column: String((before.at(-1)?.length ?? 0) + 1) };
  };
  const result = safeParse(schema, parsed.value ?? {});
  if (result.success) return { declared: { value: result.output, placeOf }, issues: [] };
  return { issues: result.issues.map((wrong) => invalid(wrong, placeOf)) };
}

/** Digits stay as they are written: the code 00369 is not 369. */
const withoutNumbers = new Schema([strTag, nullCoreTag, boolCoreTag, seqTag, mapTag]);

function parse(text: string): { value: unknown; events: Event[] } | YAMLException {
  try {
    const events = parseEvents(text, {});
    const [value, ...more] = constructFromEvents(events, { source: text, schema: withoutNumbers });
    return more.length === 0 ? { value, events } : new YAMLException("more than one document");
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

function invalid(wrong: BaseIssue<unknown>, placeOf: Declared<unknown>["placeOf"]): Issue {
  const path = (wrong.path ?? []).map(({ key }) => key as PropertyKey);
  const at = (code: IssueCode, details: Details) =>
    issue(code, { where: path.join("."), ...details }, placeOf(path));
  if (wrong.expected === foreign) return at("declaration-key-unknown", {});
  if (wrong.type === "picklist" && wrong.input !== undefined)
    return at("declaration-value", { accepted: wrong.message });
  if (["check", "partial_check", "regex", "min_length"].includes(wrong.type))
    return at("declaration-form", { reason: wrong.message });
  return wrong.input === undefined
    ? at("declaration-key-missing", {})
    : at("declaration-type", { expected: wrong.type });
}
