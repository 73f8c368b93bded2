/** `report template check`: the errors of every template. */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { command } from "../../src/commands/template.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";

test.each([
  ["", 0, []],
  ['{{exact "jbos"}}', 1, ["template-indicator-unknown"]],
  ['{{exat "jobs"}}\n{{exact "jbos"}}', 1, ["template-helper-unknown", "template-indicator-unknown"]],
  ["@localities gifst", 1, ["directive-unknown-indicator"]],
  ["@chart rankings gifts", 1, ["chart-unknown-kind"]],
  ['{{#some "jobs"}}\n@list jbos\n{{/some}}', 1, ["list-unknown-export"]],
  ["@annex", 1, ["directive-without-title"]],
  ["@annex {{upper period.name}}\n# {{locality.name}}", 0, []],
  ["#\n@indicator", 1, ["heading-without-text", "unknown-directive"]],
])("a template with %j ends with status %s and %j", async (lines, status, codes) => {
  const workspace = copySmallWorkspace();
  appendFileSync(join(workspace, "templates/documents/bao-cao.hbs"), lines);
  const json = await runInWorkspace(workspace, command, { argument: "check", json: true });
  expect(json.status).toBe(status);
  expect(JSON.parse(json.data).map(({ code }: { code: string }) => code)).toEqual(codes);
  const { data } = await runInWorkspace(workspace, command, { argument: "check" });
  for (const code of codes) expect(data).toContain(`[${code}]`);
  if (codes.length === 0) expect(data).toBe("Các mẫu không có lỗi.");
});
