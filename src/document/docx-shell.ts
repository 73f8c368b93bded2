import { Packer, Paragraph } from "docx";
import type { ChartData } from "./chart-data.ts";
import { printableChart } from "./chart-part.ts";
import { chartRun } from "./chart-run.ts";
import { documentOf } from "./sections.ts";
import { ownParts, type Shell } from "./shell.ts";
import { stableParts } from "./stable-parts.ts";

/** Lets docx make the shell of a document with these charts. Without any it is always the same: see `plain-shells.made.ts`. */
export async function shellOf(hasParts: boolean, charts: readonly ChartData[] = []): Promise<Shell> {
  const drawn = charts.map((data) => new Paragraph({ children: [chartRun(data)] }));
  const document = documentOf(hasParts, [
    { landscape: false, children: drawn },
    { landscape: true, children: [] },
  ]);
  const made = stableParts(await Packer.toBuffer(document), printableChart);
  const text = String(made[ownParts.text]);
  const own: readonly string[] = Object.values(ownParts);
  const [upright = "", landscape = ""] = text.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
  return {
    parts: Object.fromEntries(Object.entries(made).filter(([name]) => !own.includes(name))),
    beginning: text.slice(0, text.indexOf("<w:body>") + "<w:body>".length),
    sections: { upright, landscape },
    drawings: text.match(/<w:r><w:drawing>.*?<\/w:drawing><\/w:r>/gs) ?? [],
  };
}
