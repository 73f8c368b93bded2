/** Checks a Word file without schemas or other programs: package, references, identifiers, tables, text. Shares no code with `src/`. */
import { posix } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

type Parts = ReadonlyMap<string, string>;

/** Everything wrong with the file, one sentence each; empty for a sound file. */
export function findWordFileFaults(file: Uint8Array): string[] {
  const archive = unzipSync(file);
  const parts: Parts = new Map(
    Object.entries(archive)
      .filter(([name]) => /\.(?:xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const malformed = [...parts].flatMap(([name, xml]) => findSyntaxErrors(name, xml));
  if (malformed.length > 0) return malformed;
  const names = Object.keys(archive);
  const body = parts.get("word/document.xml") ?? "";
  return [
    ...findContentTypeFaults(names, parts.get("[Content_Types].xml") ?? ""),
    ...[...parts].flatMap(([name, xml]) => findRelationshipFaults(name, xml, names, parts)),
    ...findIdentifierFaults(body),
    ...findUndefinedStyles(body, parts),
    ...findTableFaults(body),
    ...[...parts]
      .filter(([name]) => /^word\/[^/]*\.xml$/.test(name))
      .flatMap(([name, xml]) => findTextFaults(name, xml)),
  ];
}

function findSyntaxErrors(name: string, xml: string): string[] {
  const parser = new SaxesParser({ xmlns: true });
  const errors: string[] = [];
  parser.on("error", (error) => errors.push(`${name} is not well-formed: ${error.message}`));
  parser.write(xml).close();
  return errors.slice(0, 1);
}

function findContentTypeFaults(names: readonly string[], types: string): string[] {
  const extensions = new Set(listAttributes(types, "Default", "Extension"));
  const overrides = listAttributes(types, "Override", "PartName").map((name) => name.slice(1));
  const untyped = names.filter(
    (name) =>
      name !== "[Content_Types].xml" &&
      !name.endsWith("/") &&
      !overrides.includes(name) &&
      !extensions.has(name.split(".").at(-1) ?? ""),
  );
  return [
    ...(names[0] === "[Content_Types].xml" ? [] : ["[Content_Types].xml is not the first part"]),
    ...untyped.map((name) => `${name} has no content type`),
    ...overrides
      .filter((name) => !names.includes(name))
      .map((name) => `${name} has a content type and is missing`),
    ...findRepeated(overrides).map((name) => `${name} has two content types`),
  ];
}

function resolveRelationshipsPath(name: string): string {
  return posix.join(posix.dirname(name), "_rels", `${posix.basename(name)}.rels`);
}

/** Relationships of a part: targets that exist, ids that are used once, and no use of an id that is not there. */
function findRelationshipFaults(name: string, xml: string, names: readonly string[], parts: Parts): string[] {
  if (name.endsWith(".rels")) {
    const folder = posix.dirname(posix.dirname(name));
    const internal = [...xml.matchAll(/<Relationship\b[^>]*>/g)].filter(
      ([tag]) => !tag.includes('"External"'),
    );
    const targets = internal.map(([tag]) => /Target="([^"]*)"/.exec(tag)?.[1] ?? "");
    const resolved = targets.map((target) =>
      target.startsWith("/") ? target.slice(1) : posix.join(folder, target),
    );
    return [
      ...resolved
        .filter((target) => !names.includes(target))
        .map((target) => `${name} names ${target}, which is missing`),
      ...findRepeated(listAttributes(xml, "Relationship", "Id")).map(
        (id) => `${name} has the id ${id} twice`,
      ),
    ];
  }
  const ids = listAttributes(parts.get(resolveRelationshipsPath(name)) ?? "", "Relationship", "Id");
  const used = [...xml.matchAll(/\br:(?:id|embed|link)="([^"]*)"/g)].map(([, id = ""]) => id);
  return used
    .filter((id) => !ids.includes(id))
    .map((id) => `${name} uses the relationship ${id}, which is missing`);
}

function findIdentifierFaults(body: string): string[] {
  const starts = listAttributes(body, "w:bookmarkStart", "w:id");
  const ends = listAttributes(body, "w:bookmarkEnd", "w:id");
  const controls = [...body.matchAll(/<w:sdtPr>.*?<\/w:sdtPr>/gs)].flatMap(([xml]) =>
    listAttributes(xml, "w:id", "w:val"),
  );
  return [
    ...findRepeated(starts).map((id) => `two bookmarks have the id ${id}`),
    ...findRepeated(listAttributes(body, "w:bookmarkStart", "w:name")).map(
      (id) => `two bookmarks have the name ${id}`,
    ),
    ...starts.filter((id) => !ends.includes(id)).map((id) => `the bookmark ${id} has no end`),
    ...ends.filter((id) => !starts.includes(id)).map((id) => `the bookmark ${id} has no start`),
    ...findRepeated(controls).map((id) => `two content controls have the id ${id}`),
    ...findRepeated(listAttributes(body, "wp:docPr", "id")).map((id) => `two drawings have the id ${id}`),
  ];
}

function findUndefinedStyles(body: string, parts: Parts): string[] {
  const styles = listAttributes(parts.get("word/styles.xml") ?? "", "w:style", "w:styleId");
  const lists = listAttributes(parts.get("word/numbering.xml") ?? "", "w:num", "w:numId");
  const usedStyles = ["w:pStyle", "w:rStyle", "w:tblStyle"].flatMap((tag) =>
    listAttributes(body, tag, "w:val"),
  );
  const usedLists = listAttributes(body, "w:numId", "w:val").filter((id) => id !== "0");
  return [
    ...[...new Set(usedStyles)]
      .filter((id) => !styles.includes(id))
      .map((id) => `the style ${id} is not defined`),
    ...[...new Set(usedLists)]
      .filter((id) => !lists.includes(id))
      .map((id) => `the list ${id} is not defined`),
  ];
}

/** Rows as wide as the grid; cells that end in a paragraph. Word refuses files that break either. */
function findTableFaults(body: string): string[] {
  const tables = body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  return tables.flatMap((table, index) => {
    const columns = table.match(/<w:gridCol\b/g)?.length ?? 0;
    const rows = table.match(/<w:tr\b.*?<\/w:tr>/gs) ?? [];
    return rows.flatMap((row, number) => {
      const cells = row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
      const width = cells.reduce(
        (sum, cell) => sum + Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
        0,
      );
      const place = `row ${number + 1} of table ${index + 1}`;
      return [
        ...(width === columns ? [] : [`${place} covers ${width} of ${columns} columns`]),
        ...(cells.every((cell) => /(?:<\/w:p>|<w:p\/>)<\/w:tc>$/.test(cell))
          ? []
          : [`${place} has a cell without a paragraph at its end`]),
      ];
    });
  });
}

/** Traces of a program in the text, and letters that are damaged or decomposed. */
const textFaults: readonly (readonly [RegExp, string])[] = [
  [/\uFFFD/, "a letter that was lost in decoding"],
  [/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/u, "a control character"],
  [/\b(?:undefined|NaN|null)\b|\[object /, "a value of the program"],
  [/\{\{|\}\}/, "a piece of a template"],
  [/Ã[\u0080-\u00BF]|áº|á»/, "UTF-8 read as windows-1252"],
  [/#(?:REF!|DIV\/0!|N\/A|NAME\?)/, "an error of a spreadsheet"],
];

function findTextFaults(name: string, xml: string): string[] {
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = ""]) => text);
  const whole = texts.join("");
  const untrimmed = [...xml.matchAll(/<w:t>([^<]*)<\/w:t>/g)].filter(([, text = ""]) => text !== text.trim());
  return [
    ...textFaults
      .filter(([pattern]) => texts.some((text) => pattern.test(text)))
      .map(([, fault]) => `${name} shows ${fault}`),
    ...(whole === whole.normalize("NFC") ? [] : [`${name} has decomposed letters`]),
    ...(untrimmed.length === 0 ? [] : [`${name} loses a space at the end of a run`]),
  ];
}

function listAttributes(xml: string, tag: string, attribute: string): string[] {
  const tags = xml.match(new RegExp(`<${tag}\\b[^>]*>`, "g")) ?? [];
  return tags.flatMap((text) => new RegExp(`\\s${attribute}="([^"]*)"`).exec(text)?.[1] ?? []);
}

function findRepeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
