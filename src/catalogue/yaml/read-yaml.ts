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
import { buildIssue, type Issue, type IssueCode, type IssuePlace } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wording.ts";
import { unknownKeyMarker } from "./schema-builders.ts";
import { findOffset } from "./yaml-offsets.ts";
import { buildSyntaxIssue, lineBreak } from "./yaml-syntax-issue.ts";

/** A declaration as it lies on the disk. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** A value that was read, with the way back to the line and column of each of its parts. */
export interface DeclaredValue<T> {
  readonly value: T;
  /** Where the part at this path stands, such as ["indicators", "jobs", "sum"]. */
  readonly findPlace: (path: readonly PropertyKey[]) => IssuePlace;
}

/** Reads a YAML file and checks it against its schema; undefined value where it does not fit, with every reason as an issue. */
export function readYaml<T>(
  { path: file, text }: TextFile,
  schema: GenericSchema<unknown, T>,
): { declared?: DeclaredValue<T>; issues: Issue[] } {
  const parsed = parseYaml(text);
  if (parsed instanceof YAMLException) {
    // After the first slip of syntax the rest of the file is read askew: further errors would only be its echo.
    return { issues: [buildSyntaxIssue(parsed, file, text)] };
  }
  const placeOf = (path: readonly PropertyKey[]): IssuePlace => {
    const before = text.slice(0, findOffset(path, parsed.events, text)).split(lineBreak);
    return { file, line: before.length, column: String((before.at(-1)?.length ?? 0) + 1) };
  };
  const result = safeParse(schema, parsed.value ?? {});
  if (result.success) return { declared: { value: result.output, findPlace: placeOf }, issues: [] };
  return { issues: result.issues.map((wrong) => buildSchemaIssue(wrong, placeOf)) };
}

/** Digits stay as they are written: the code 00369 is not 369. */
const schemaWithoutNumbers = new Schema([strTag, nullCoreTag, boolCoreTag, seqTag, mapTag]);

function parseYaml(text: string): { value: unknown; events: Event[] } | YAMLException {
  try {
    const events = parseEvents(text, {});
    const [value, ...more] = constructFromEvents(events, { source: text, schema: schemaWithoutNumbers });
    return more.length === 0 ? { value, events } : new YAMLException("more than one document");
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

function buildSchemaIssue(
  schemaIssue: BaseIssue<unknown>,
  placeOf: DeclaredValue<unknown>["findPlace"],
): Issue {
  const path = (schemaIssue.path ?? []).map(({ key }) => key as PropertyKey);
  const issueAtPath = (code: IssueCode, details: IssueDetails) =>
    buildIssue(code, { where: path.join("."), ...details }, placeOf(path));
  if (schemaIssue.expected === unknownKeyMarker) return issueAtPath("declaration-key-unknown", {});
  if (schemaIssue.type === "picklist" && schemaIssue.input !== undefined)
    return issueAtPath("declaration-value", { accepted: schemaIssue.message });
  if (["check", "partial_check", "regex", "min_length"].includes(schemaIssue.type))
    return issueAtPath("declaration-form", { reason: schemaIssue.message });
  return schemaIssue.input === undefined
    ? issueAtPath("declaration-key-missing", {})
    : issueAtPath("declaration-type", { expected: schemaIssue.type });
}
