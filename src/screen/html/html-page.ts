/** A page in HTML to open, mail and print: no script, no file besides it, nothing loaded from anywhere. */
import { html, Markup } from "./markup.ts";

interface HtmlPage {
  readonly title: string;
  /** Style sheet of the program's own. */
  readonly style: string;
  readonly body: Markup;
}

const contentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function renderHtmlPage({ title, style, body }: HtmlPage): string {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(contentSecurityPolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${body}
</body>
</html>
`.toString();
}
