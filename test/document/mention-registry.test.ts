import { expect, test } from "vitest";
import { createMentionRegistrar } from "../../src/document/mention-registry.ts";
import { formatFigureToken } from "../../src/language/figure-mention.ts";
import { sampleMentions } from "../support/sample-document.ts";

test("each registered cell adds a mention and returns its token", () => {
  const mentions = [...sampleMentions];
  const registerMention = createMentionRegistrar(mentions, { file: "a.hbs", line: 7 });
  const cell = { aspect: "actual", value: null, shown: "…", format: "cell" } as const;
  const first = registerMention(cell, { indicator: { id: "jobs.created" } });
  const second = registerMention(cell, { indicator: { id: "jobs.created" }, locality: "372" });
  expect([first, second]).toEqual([sampleMentions.length, sampleMentions.length + 1].map(formatFigureToken));
  expect(mentions.slice(sampleMentions.length)).toEqual([
    { ...cell, indicator: "jobs.created", locality: undefined, file: "a.hbs", line: 7 },
    { ...cell, indicator: "jobs.created", locality: "372", file: "a.hbs", line: 7 },
  ]);
});
