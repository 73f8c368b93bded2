/** The guide as pages in HTML, because a clerk's computer opens no Markdown. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { Marked, type Tokens } from "marked";
import type { PackedFile } from "./packed-file.ts";

/** Markdown file → its page in the archive. */
const pages: Readonly<Record<string, string>> = {
  "HUONG-DAN.md": "Huong dan.html",
  "templates/labour/README.md": "program/guide/cac-bieu.html",
  "fixtures/broken/README.md": "program/guide/cac-loi.html",
};

const style = `
body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 "Segoe UI", Arial, sans-serif; color: #1a1a1a; }
h1, h2, h3 { line-height: 1.25; margin-top: 2em; }
table { border-collapse: collapse; margin: 1em 0; }
th, td { border: 1px solid #999; padding: 0.25em 0.5em; text-align: left; vertical-align: top; }
pre { padding: 0.75em; background: #f3f3f3; overflow-x: auto; white-space: pre-wrap; }
code { font-family: Consolas, monospace; }
img { max-width: 100%; border: 1px solid #999; }
@media print { body { margin: 0; max-width: none; } }`;

export function renderGuidePages(): PackedFile[] {
  return Object.entries(pages).map(([source, path]) => ({
    path,
    bytes: Buffer.from(renderPage(source, path)),
  }));
}

interface Heading {
  readonly id: string;
  readonly html: string;
}

/** A list of errors needs no contents as long as itself: it is searched. */
const maxContents = 40;

function renderContents(headings: readonly Heading[]): string {
  if (headings.length > maxContents) return "";
  const items = headings.map(({ id, html }) => `<li><a href="#${id}">${html}</a></li>`);
  return `<nav><ul>${items.join("\n")}</ul></nav>`;
}

function renderPage(source: string, path: string): string {
  const text = readFileSync(source, "utf8");
  const title = /^# (.+)$/m.exec(text)?.[1] ?? source;
  const resolveBesideSource = (target: string) => join(dirname(source), target);
  const headings: Heading[] = [];
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const html = this.parser.parseInline(tokens);
        const id = `muc-${headings.length + 1}`;
        if (depth !== 2) return `<h${depth}>${html}</h${depth}>`;
        headings.push({ id, html });
        return `<h2 id="${id}">${html}</h2>`;
      },
      link({ href, tokens }: Tokens.Link) {
        const label = this.parser.parseInline(tokens);
        if (/^(?:https?:|#)/.test(href)) return `<a href="${href}">${label}</a>`;
        const page = pages[resolveBesideSource(href)];
        // What is no page of the archive cannot be opened from it.
        return page === undefined ? label : `<a href="${findRelativePath(path, page)}">${label}</a>`;
      },
      image: ({ href, text: label }: Tokens.Image) =>
        `<img alt="${label}" src="data:image/png;base64,${readFileSync(resolveBesideSource(href), "base64")}">`,
    },
  });
  const body = marked.parse(text, { async: false });
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}
</style>
</head>
<body>
${body.replace("</h1>", () => `</h1>\n${renderContents(headings)}`)}</body>
</html>
`;
}

function findRelativePath(from: string, to: string): string {
  const up = "../".repeat(from.split("/").length - 1);
  return encodeURI(up + to);
}
