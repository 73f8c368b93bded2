/** A document of part of a year: refused without --partial, verified up to its own last month, and never published. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { command as generate } from "../../src/commands/generate.ts";
import { command as publish } from "../../src/commands/publish.ts";
import { command as verify } from "../../src/commands/verify.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";

test("a year of nine months is written on request alone, agrees, and cannot be published", async () => {
  const workspace = copySmallWorkspace();
  const options = { period: "2022", document: "bao-cao" };
  const refused = await runInWorkspace(workspace, generate, options);
  expect([refused.status, refused.codes]).toEqual([1, ["period-incomplete"]]);
  const written = await runInWorkspace(workspace, generate, { ...options, partial: true });
  expect([written.status, written.codes]).toEqual([0, []]);
  const argument = join(workspace, "out/2022/bao-cao.docx");
  const verified = await runInWorkspace(workspace, verify, { argument });
  expect([verified.status, verified.codes]).toEqual([0, []]);
  const published = await runInWorkspace(workspace, publish, { argument });
  expect([published.status, published.codes]).toEqual([1, ["publish-partial"]]);
});
