/** A report that came back from an editor: its text, its marks, its charts, and which records it belongs to. */
import { type Issue, issue } from "../issues/issue.ts";
import { broken } from "./broken.ts";
import { type ChartReading, chartsIn } from "./chart-reading.ts";
import { properties } from "./ledger.ts";
import { type Occurrence, occurrencesIn } from "./occurrences.ts";
import { openWord, type Parts, relationsOf, textOf, type WordPackage } from "./package.ts";
import { storiesOf } from "./stories.ts";
import type { Story } from "./story.ts";
import { walk } from "./walk.ts";

export interface EditedReport {
  readonly word: WordPackage;
  readonly stories: readonly Story[];
  readonly occurrences: readonly Occurrence[];
  readonly charts: readonly ChartReading[];
  readonly identity: Identity;
}

/** What the file says of itself in its properties; an editor may have dropped them. */
export type Identity = { readonly [Key in keyof typeof properties]?: string };

/** Reads the file; an issue says why it cannot be read, or that it is none of ours. Throws on no file. */
export function readEdited(file: Uint8Array): EditedReport | Issue {
  const word = openWord(file);
  if ("code" in word) return word;
  try {
    const stories = storiesOf(word);
    const occurrences = stories.flatMap((story) => occurrencesIn(story));
    const charts = stories.flatMap((story) => chartsIn(word.parts, story));
    const identity = identityOf(word.parts);
    const isOurs = identity.run !== undefined || occurrences.length > 0 || charts.length > 0;
    return isOurs ? { word, stories, occurrences, charts, identity } : issue("word-file-foreign");
  } catch (error) {
    return broken(error);
  }
}

function identityOf(parts: Parts): Identity {
  const part = [...relationsOf(parts, "").values()].find((name) => name.endsWith("custom.xml"));
  const values = new Map<string, string>();
  let name = "";
  if (part === undefined || !parts.has(part)) return {};
  walk(textOf(parts, part), {
    open(element, attributes) {
      if (element === "property") name = attributes.name ?? "";
    },
    text(text) {
      if (text.trim() !== "") values.set(name, (values.get(name) ?? "") + text);
    },
    close: () => undefined,
  });
  const known = Object.entries(properties).flatMap(([key, property]) => {
    const value = values.get(property);
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(known);
}
