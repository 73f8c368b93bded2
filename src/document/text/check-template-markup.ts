import type { Sector } from "../../catalogue/declaration.ts";
import { readFrontMatter } from "../../catalogue/front-matter.ts";
import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";
import type { Issue } from "../../issues/issue.ts";
import { parseMarkup } from "./markup.ts";

/**
 * Finds the errors of the headings and directives of a template ("documents/*.hbs", "parts/*.hbs") without rendering it: also of
 * those that no period of the data prints. Titles may hold {{…}}.
 */
export function checkTemplateMarkup(template: TextFile, sectors: readonly Sector[]): Issue[] {
  const body = template.path.startsWith("documents/") ? readFrontMatter(template).body : template.text;
  const lines = body.split(/\r?\n/).flatMap((text, index) => {
    const isMarkup = /^\s*(?:@\p{L}|#)/u.test(text);
    return isMarkup ? [{ text, file: template.path, line: index + 1 }] : [];
  });
  return parseMarkup({ lines, mentions: [], typedNumbers: [] }, sectors).issues;
}
