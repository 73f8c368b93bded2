/** The events and positions of XML, and the XML that is refused. */
import { describe, expect, test } from "vitest";
import { walkXml } from "../../src/xml-package/walk-xml.ts";

/** Each event as text; a tag is quoted from the XML by its span. */
function listEvents(xml: string): string[] {
  const events: string[] = [];
  walkXml(xml, {
    open: (name, attributes, { from, to }) => {
      events.push(`open ${name} ${JSON.stringify(attributes)} ${xml.slice(from, to)}`);
    },
    close: (name, { from, to }) => events.push(`close ${name} ${xml.slice(from, to)}`),
    text: (text) => events.push(`text ${text}`),
  });
  return events;
}

describe("walkXml", () => {
  test.each([
    ["elements and text", '<a b="1">x</a>', ['open a {"b":"1"} <a b="1">', "text x", "close a </a>"]],
    ["a self-closing element", "<a/>", ["open a {} <a/>", "close a <a/>"]],
    ["entities", "<a>&lt;&#7841;</a>", ["open a {} <a>", "text <ạ", "close a </a>"]],
    ["a CDATA section", "<a><![CDATA[<b>]]></a>", ["open a {} <a>", "text <b>", "close a </a>"]],
    ["namespace prefixes", "<w:p/>", ["open w:p {} <w:p/>", "close w:p <w:p/>"]],
    ["a > in an attribute", '<a b=">"/>', ['open a {"b":">"} <a b=">"/>', 'close a <a b=">"/>']],
  ])("reports %s", (_, xml, events) => expect(listEvents(xml)).toEqual(events));

  test.each([
    ["an element that does not end", "<a><b></a>"],
    ["an unknown entity", "<a>&x;</a>"],
    ["a document type", "<!DOCTYPE a><a/>"],
    ["501 levels", `${"<a>".repeat(501)}${"</a>".repeat(501)}`],
  ])("throws for %s", (_, xml) => expect(() => listEvents(xml)).toThrow());

  test("accepts 500 levels", () => {
    expect(listEvents(`${"<a>".repeat(500)}${"</a>".repeat(500)}`)).toHaveLength(1000);
  });
});
