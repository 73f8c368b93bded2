import { expect, test } from "vitest";
import { buildFilledContent, type DocumentSubject } from "../../src/document/review-content.ts";
import {
  sampleFigures,
  sampleLocalities,
  samplePeriod,
  sampleSectors,
} from "../support/figures/sample-figures.ts";
import { buildSampleText, sampleLetterhead } from "../support/sample-document.ts";

const { date: _, ...letterhead } = sampleLetterhead;
const subject = {
  period: samplePeriod,
  office: { ...letterhead, earlier: [], localities: sampleLocalities },
  catalogue: { sectors: sampleSectors },
} as unknown as DocumentSubject;

const [locality] = sampleLocalities;
if (!locality) throw new Error("No locality");
const localityFigures = sampleFigures.slice(0, 1);

function build(changes: Partial<DocumentSubject>) {
  const figures = {
    all: sampleFigures,
    findFigure: (id: string) => localityFigures.find(({ indicator }) => indicator.id === id),
  };
  return buildFilledContent(
    {
      head: { kind: "Báo cáo", title: "Sơ kết", letterhead: false },
      prose: buildSampleText("./."),
      blocks: [],
      figures,
    } as unknown as Parameters<typeof buildFilledContent>[0],
    { ...subject, ...changes },
    {},
  );
}

test("title and kind come from the template, the letterhead from the office", () => {
  const content = build({});
  expect([content.kind, content.title, content.withLetterhead]).toEqual(["Báo cáo", "Sơ kết", false]);
  expect(content.letterhead).toMatchObject(letterhead);
  expect(content.letterhead.date).toBeUndefined();
  expect(content.figures).toBe(sampleFigures);
});

test("a date is added to the letterhead", () => {
  const date = { year: 2022, month: 10, day: 7 };
  expect(build({ date }).letterhead.date).toEqual(date);
});

test("a locality replaces parts of the letterhead and has only its own figures", () => {
  const content = build({
    locality: { ...locality, office: { archive: "VT huyện" } } as unknown as NonNullable<
      DocumentSubject["locality"]
    >,
  });
  expect(content.letterhead.archive).toBe("VT huyện");
  expect(content.letterhead.recipients).toEqual(letterhead.recipients);
  expect(content.figures).toEqual(localityFigures);
});

test("a period of an earlier agency has its letterhead", () => {
  const earlier = [{ until: 202209, archive: "VT, LĐ" }];
  const office = { ...subject.office, earlier } as DocumentSubject["office"];
  expect(build({ office }).letterhead.archive).toBe("VT, LĐ");
});
