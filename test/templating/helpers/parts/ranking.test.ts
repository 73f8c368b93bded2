import { expect, test } from "vitest";
import { listFigures } from "../../../support/figures/list-figures.ts";
import { listLineTexts, renderTemplate } from "../../../support/render-template.ts";

test.each([
  ['{{highest "all"}}', "huyện Nho Quan (12 người)", ["372 highest place=1"]],
  ['{{lowest "all"}}', "huyện Gia Viễn (03 người)", ["373 lowest place=1"]],
  [
    '{{highest "all" top=2}}',
    "huyện Nho Quan (12 người), huyện Gia Viễn (03 người)",
    ["372 highest place=1", "373 highest place=2"],
  ],
])("%s prints %s, recorded as %o", (body, expected, recorded) => {
  const result = renderTemplate(`là ${body}`, { figures: listFigures });
  expect([listLineTexts(result), result.issues]).toEqual([[`là ${expected}`], []]);
  expect(result.text.mentions.map(({ locality, format }) => `${locality} ${format}`)).toEqual(recorded);
});
