/** Texts that are put into pages. */
import { expect, test } from "vitest";
import { escapeHtml } from "../../../src/screen/html/html-text.ts";
import { html, Markup } from "../../../src/screen/html/markup.ts";

test("escapeHtml", () =>
  expect(escapeHtml(`a<b & "c" 'd'>`)).toBe("a&lt;b &amp; &quot;c&quot; &#39;d&#39;&gt;"));

test.each([
  ["a text is escaped", html`<p title="${`"x"`}">${"<b>"}</p>`, '<p title="&quot;x&quot;">&lt;b&gt;</p>'],
  ["markup stays as it is", html`<p>${html`<b>${"&"}</b>`}</p>`, "<p><b>&amp;</b></p>"],
  [
    "a list stands line by line, without empty lines",
    html`${["a", undefined, html``, [1, "<"]]}`,
    "a\n1\n&lt;",
  ],
  ["undefined leaves nothing", html`<p>${undefined}</p>`, "<p></p>"],
  ["what is no markup is a text, whatever it says", html`${String(new Markup("<i>"))}`, "&lt;i&gt;"],
])("%s", (_, markup, source) => expect(String(markup)).toBe(source));
