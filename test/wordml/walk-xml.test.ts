import { describe, expect, test } from "vitest";
import { walkXml } from "../../src/wordml/walk-xml.ts";

/** Every tag with the XML at its span, and every text. */
function listEvents(xml: string): string[] {
  const events: string[] = [];
  walkXml(xml, {
    open: (name, attributes, { from, to }) =>
      events.push(`open ${name} ${JSON.stringify(attributes)} ${xml.slice(from, to)}`),
    close: (name, { from, to }) => events.push(`close ${name} ${xml.slice(from, to)}`),
    text: (text) => events.push(`text ${text}`),
  });
  return events;
}

describe("walkXml", () => {
  test.each<[title: string, xml: string, events: string[]]>([
    [
      "a run",
      '<w:r><w:t xml:space="preserve">12 &lt; 13</w:t></w:r>',
      [
        "open w:r {} <w:r>",
        'open w:t {"xml:space":"preserve"} <w:t xml:space="preserve">',
        "text 12 < 13",
        "close w:t </w:t>",
        "close w:r </w:r>",
      ],
    ],
    ["an empty element", '<a v="1"/>', ['open a {"v":"1"} <a v="1"/>', 'close a <a v="1"/>']],
    ["a character reference", "<a>&#273;</a>", ["open a {} <a>", "text đ", "close a </a>"]],
    ["CDATA", "<a><![CDATA[<b>]]></a>", ["open a {} <a>", "text <b>", "close a </a>"]],
    ["a declaration", '<?xml version="1.0"?><a/>', ["open a {} <a/>", "close a <a/>"]],
    [
      "a sign in an attribute",
      '<a v="x > y"/>',
      ['open a {"v":"x > y"} <a v="x > y"/>', 'close a <a v="x > y"/>'],
    ],
    [
      "letters beyond the basic plane",
      "<a>𝐀<b/></a>",
      ["open a {} <a>", "text 𝐀", "open b {} <b/>", "close b <b/>", "close a </a>"],
    ],
  ])("%s", (_, xml, events) => {
    expect(listEvents(xml)).toEqual(events);
  });

  test.each<[title: string, xml: string]>([
    ["a tag that is not closed", "<a><b></a>"],
    ["text that ends early", "<a>12"],
    ["nothing", ""],
    ["two roots", "<a/><b/>"],
    ["an unknown entity", "<a>&nbsp;</a>"],
    ["a document type", "<!DOCTYPE a><a/>"],
    ["a document type with an entity", '<!DOCTYPE a [<!ENTITY x "1">]><a>&x;</a>'],
    ["a nesting of 501", `${"<a>".repeat(501)}${"</a>".repeat(501)}`],
  ])("%s is an error", (_, xml) => {
    expect(() => listEvents(xml)).toThrow();
  });

  test("a nesting of 500 is read", () => {
    expect(listEvents(`${"<a>".repeat(500)}${"</a>".repeat(500)}`)).toHaveLength(1000);
  });
});
