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
import type { IssueDetails } from "../../issues/wordings/wording.ts";
import { unknownKeyMarker } from "./schema-builders.ts";
import { resolveYamlPathOffset } from "./yaml-offsets.ts";
import { findSlipsOfValues } from "./yaml-slips.ts";
import { buildSlipIssue, buildYamlSyntaxIssue, lineBreak } from "./yaml-syntax-issue.ts";

/** The text of a file of the pack or the workspace. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** A value read from a YAML file that can find the line and column of each of its parts. */
export interface DeclaredValue<T> {
  readonly value: T;
  readonly findPlace: FindPlace;
}

/** Finds the place of a part by its path, such as ["indicators", "jobs", "sum"], or else of the nearest part above it. */
export type FindPlace = (path: readonly PropertyKey[]) => IssuePlace;

/** Reads a YAML file and checks it against its schema. Without `declared` the file does not fit, and the issues say why. */
export function readYaml<T>(
  file: TextFile,
  schema: GenericSchema<unknown, T>,
): { declared?: DeclaredValue<T>; issues: Issue[] } {
  const { declared, issues } = readUncheckedYaml(file);
  return declared ? checkDeclaredValue(declared, schema) : { issues };
}

/** Reads a YAML file whose value may be anything. Without `declared` it is no YAML, and the issues say why. */
export function readUncheckedYaml({ path: file, text }: TextFile): {
  declared?: DeclaredValue<unknown>;
  issues: Issue[];
} {
  const { parsed, issues } = parseYaml(file, text);
  if (!parsed) return { issues };
  const slips = findSlipsOfValues(parsed.events, text);
  if (slips.length > 0) return { issues: slips.map((slip) => buildSlipIssue(slip, file)) };
  const findPlace = (path: readonly PropertyKey[]): IssuePlace => {
    const before = text.slice(0, resolveYamlPathOffset(path, parsed.events, text)).split(lineBreak);
    return { file, line: before.length, column: String((before.at(-1)?.length ?? 0) + 1) };
  };
  return { declared: { value: parsed.value ?? {}, findPlace }, issues: [] };
}

/** Checks a value against a schema. Without `declared` it does not fit. */
export function checkDeclaredValue<T>(
  { value, findPlace }: DeclaredValue<unknown>,
  schema: GenericSchema<unknown, T>,
): { declared?: DeclaredValue<T>; issues: Issue[] } {
  const result = safeParse(schema, value);
  if (result.success) return { declared: { value: result.output, findPlace }, issues: [] };
  const reported = omitKeysMissingByMisspelling(result.issues);
  return { issues: reported.map((schemaIssue) => buildSchemaIssue(schemaIssue, findPlace)) };
}

/** Reads the value of a YAML text without checking it; undefined where the text is no YAML. */
export function readYamlValue({ path, text }: TextFile): unknown {
  return parseYaml(path, text).parsed?.value;
}

/** Numbers stay text, because the code 00369 is not 369. */
const schemaWithoutNumbers = new Schema([strTag, nullCoreTag, boolCoreTag, seqTag, mapTag]);

interface ParsedYaml {
  readonly value: unknown;
  readonly events: readonly Event[];
}

/** Parses one YAML document. Only the first syntax error is reported: the rest of the file cannot be read correctly after it. */
function parseYaml(path: string, text: string): { parsed?: ParsedYaml; issues: Issue[] } {
  try {
    const events = parseEvents(text, {});
    const [value, ...more] = constructFromEvents(events, { source: text, schema: schemaWithoutNumbers });
    if (more.length > 0) throw new YAMLException("more than one document");
    return { parsed: { value, events }, issues: [] };
  } catch (error) {
    if (error instanceof YAMLException) return { issues: [buildYamlSyntaxIssue(error, path, text)] };
    throw error;
  }
}

/** "recipient" for "recipients" is one slip: the key that it stands for does not lack besides. */
function omitKeysMissingByMisspelling(issues: readonly BaseIssue<unknown>[]): readonly BaseIssue<unknown>[] {
  const meant = issues
    .filter(({ expected, message }) => expected === unknownKeyMarker && message !== "")
    .map((issue) => [...listPath(issue).slice(0, -1), issue.message].join("."));
  return issues.filter(
    (issue) =>
      issue.input !== undefined ||
      issue.expected === unknownKeyMarker ||
      !meant.includes(listPath(issue).join(".")),
  );
}

function listPath({ path }: BaseIssue<unknown>): PropertyKey[] {
  return (path ?? []).map(({ key }) => key as PropertyKey);
}

function buildSchemaIssue(
  schemaIssue: BaseIssue<unknown>,
  findPlace: DeclaredValue<unknown>["findPlace"],
): Issue {
  const path = listPath(schemaIssue);
  const issueAtPath = (code: IssueCode, details: IssueDetails) =>
    buildIssue(code, { where: path.join("."), ...details }, findPlace(path));
  if (schemaIssue.expected === unknownKeyMarker)
    return issueAtPath("declaration-key-unknown", { nearest: schemaIssue.message });
  if (schemaIssue.type === "picklist" && schemaIssue.input !== undefined)
    return issueAtPath("declaration-value", { accepted: schemaIssue.message });
  // Valibot's own message of a union is English; a declared one is part of a Vietnamese sentence.
  if (schemaIssue.type === "union" && !schemaIssue.message.startsWith("Invalid"))
    return issueAtPath("declaration-form", { reason: schemaIssue.message });
  if (["check", "partial_check", "regex", "min_length"].includes(schemaIssue.type))
    return issueAtPath("declaration-form", { reason: schemaIssue.message });
  return schemaIssue.input === undefined
    ? issueAtPath("declaration-key-missing", {})
    : issueAtPath("declaration-type", { expected: schemaIssue.type });
}
