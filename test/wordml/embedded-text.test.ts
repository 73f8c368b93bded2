/** The text of what stands in a story besides its runs: diagrams, charts, descriptions. */
import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { readEmbeddedContents } from "../../src/wordml/embedded-text.ts";
import { readBody } from "../support/word/stories.ts";
import { renderParagraph } from "../support/word/word-edits.ts";

const chart = '<w:r><w:drawing><wp:docPr id="1" descr=""/><c:chart r:id="rId7"/></w:drawing></w:r>';
const diagram = '<w:r><w:drawing><dgm:relIds r:dm="rId8"/></w:drawing></w:r>';

function listContents(content: string, ...targets: readonly [id: string, name: string, xml?: string][]) {
  const relations = targets.map(([id, name]) => `<Relationship Id="${id}" Target="${name}"/>`).join("");
  const parts = new Map([
    ["word/_rels/document.xml.rels", strToU8(`<Relationships>${relations}</Relationships>`)],
    ...targets.flatMap(([, name, xml]) =>
      xml === undefined ? [] : [[`word/${name}`, strToU8(xml)] as const],
    ),
  ]);
  return readEmbeddedContents(parts, readBody(renderParagraph(content))).map(({ kind, text }) => [
    kind,
    text,
  ]);
}

const diagramXml =
  "<dgm:dataModel>x<dgm:pt>y<a:t>Có 12 </a:t>z<a:t/><a:t>hộ</a:t></dgm:pt><a:other>không đọc</a:other></dgm:dataModel>";

test("a diagram is read by the texts of its shapes", () => {
  const [read] = listContents(diagram, ["rId8", "diagrams/data1.xml", diagramXml]);
  expect(read).toEqual(["diagram", expect.stringContaining("Có 12 ; hộ")]);
  expect(read?.[1]).not.toContain("không đọc");
});

test.each([
  ["with a title", "<c:title><a:t>Việc làm</a:t></c:title>", "Việc làm; 7; 7,0"],
  ["without a title", "", "7; 7,0"],
])("a chart %s is read by its numbers and labels", (_, titleXml, expected) => {
  const label = '<c:dLbl><c:idx val="0"/><a:t>7,0</a:t></c:dLbl>';
  const value = '<c:val><c:pt idx="0"><c:v>7</c:v></c:pt></c:val>';
  const xml = `<c:chart>${titleXml}<c:ser>${label}${value}</c:ser></c:chart>`;
  expect(listContents(chart, ["rId7", "charts/chart1.xml", xml])).toEqual([["chart", expected]]);
});

test("a shape is described by its alternative text, and by none without", () => {
  const shape = (attributes: string) => `<w:r><w:pict><v:shape ${attributes}/></w:pict></w:r>`;
  expect(listContents(shape('alt="Sơ đồ 12 phòng"'))).toEqual([["description", "Sơ đồ 12 phòng"]]);
  expect(listContents(shape('id="a"'))).toEqual([]);
});

test("a part that is missing has no text", () => {
  expect(listContents(chart)).toEqual([["chart", ""]]);
  expect(listContents(chart, ["rId7", "charts/chart1.xml"])).toEqual([["chart", ""]]);
  expect(listContents(diagram).map(([kind]) => kind)).toEqual(["diagram"]);
});
