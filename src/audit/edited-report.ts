/** Reads an edited report: its text, marks and charts, and the run that identifies its ledger. */
import { buildIssue, type Issue } from "../issues/issue.ts";
import { documentPropertyNames } from "../ledger/origin.ts";
import {
  readMarkedCharts,
  readUnmarkedCharts,
  type UnmarkedChart,
  type WordChart,
} from "../wordml/charts.ts";
import { readEmbeddedContents } from "../wordml/embedded-text.ts";
import { findMarkOccurrences, type MarkOccurrence } from "../wordml/mark-occurrences.ts";
import {
  decodePartText,
  openWordPackageOrIssue,
  readRelationshipTargets,
  type WordPackage,
} from "../wordml/package.ts";
import { readStories } from "../wordml/read-stories.ts";
import type { EmbeddedContent, Story } from "../wordml/story.ts";
import { toWordFileIssueOrRethrow } from "../wordml/word-file-issue.ts";
import type { PackageParts } from "../xml-package/archive.ts";
import { walkXml } from "../xml-package/walk-xml.ts";

export interface EditedReport {
  readonly word: WordPackage;
  readonly stories: readonly Story[];
  readonly occurrences: readonly MarkOccurrence[];
  readonly charts: readonly WordChart[];
  readonly unmarkedCharts: readonly UnmarkedChart[];
  readonly embedded: readonly PlacedContent[];
  readonly identity: ReportIdentity;
}

/** An equation, a diagram, a picture and so on, with its story. */
interface PlacedContent {
  readonly story: Story;
  readonly content: EmbeddedContent;
}

/** The custom properties of the file; an editor may have dropped them. */
export type ReportIdentity = { readonly [Key in keyof typeof documentPropertyNames]?: string };

/**
 * Gives an issue where the file cannot be read or is no report of the program; never throws for its content. A report whose marks are
 * all gone is only known as one where the user names its records.
 */
export function readEditedReportOrIssue(
  bytes: Uint8Array,
  { hasNamedRecords = false }: { readonly hasNamedRecords?: boolean } = {},
): EditedReport | Issue {
  const word = openWordPackageOrIssue(bytes);
  if ("code" in word) return word;
  try {
    const stories = readStories(word);
    const occurrences = stories.flatMap((story) => findMarkOccurrences(story));
    const otherContents = readChartsAndEmbeddedContents(word.parts, stories);
    const identity = readReportIdentity(word.parts);
    const isOurs =
      hasNamedRecords ||
      identity.run !== undefined ||
      occurrences.length > 0 ||
      otherContents.charts.length > 0;
    return isOurs
      ? { word, stories, occurrences, ...otherContents, identity }
      : buildIssue("word-file-foreign");
  } catch (error) {
    return toWordFileIssueOrRethrow(error);
  }
}

/** Reads every part that a story refers to, at once: what is damaged is refused before anything is compared. */
export function readChartsAndEmbeddedContents(
  parts: PackageParts,
  stories: readonly Story[],
): Pick<EditedReport, "charts" | "unmarkedCharts" | "embedded"> {
  return {
    charts: stories.flatMap((story) => readMarkedCharts(parts, story)),
    unmarkedCharts: stories.flatMap((story) => readUnmarkedCharts(parts, story)),
    embedded: stories.flatMap((story) =>
      readEmbeddedContents(parts, story).map((content) => ({ story, content })),
    ),
  };
}

/** Reads only by which run a Word file was made; undefined where it is no Word file. */
export function findReportIdentity(bytes: Uint8Array): ReportIdentity | undefined {
  const word = openWordPackageOrIssue(bytes);
  if ("code" in word) return undefined;
  try {
    return readReportIdentity(word.parts);
  } catch (error) {
    toWordFileIssueOrRethrow(error);
    return undefined;
  }
}

function readReportIdentity(parts: PackageParts): ReportIdentity {
  const part = [...readRelationshipTargets(parts, "").values()].find((name) => name.endsWith("custom.xml"));
  const values = new Map<string, string>();
  let name = "";
  if (part === undefined || !parts.has(part)) return {};
  walkXml(decodePartText(parts, part), {
    open(element, attributes) {
      if (element === "property") name = attributes.name ?? "";
    },
    text(text) {
      if (text.trim() !== "") values.set(name, (values.get(name) ?? "") + text);
    },
    close: () => undefined,
  });
  const knownProperties = Object.entries(documentPropertyNames).flatMap(([key, property]) => {
    const value = values.get(property);
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(knownProperties);
}
