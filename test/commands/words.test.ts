/** `report words`: how a report phrases a number. */
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { command } from "../../src/commands/words.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";

const workspace = copySmallWorkspace();

test.each([
  [{ argument: "137.426", unit: "người", in: "nghìn" }, "trên 137 nghìn người"],
  [{ argument: "59.806.600.000", unit: "đồng", in: "tỷ" }, "gần 60 tỷ đồng"],
  [{ argument: "80.536", unit: "suất quà", in: "số", step: "10.000", word: "hơn" }, "hơn 80.000 suất quà"],
  [{ argument: "59,64", step: "0,1" }, "trên 59,6"],
])("%j is %s", async (options, phrase) => {
  const { status, data } = await runInWorkspace(workspace, command, options);
  expect({ status, data: data.replaceAll("\u00A0", " ") }).toEqual({ status: 0, data: phrase });
});

test("--json has the value and the bounds that the phrase stands for", async () => {
  const { data } = await runInWorkspace(workspace, command, { argument: "137.426", in: "nghìn", json: true });
  const { value, bounds } = JSON.parse(data);
  expect(value).toBe(137_426);
  expect(bounds[0]).toBeLessThanOrEqual(137_426);
  expect(bounds[1]).toBeGreaterThanOrEqual(137_426);
});

test.each([
  [{ argument: "1,5x" }, "wrong-use"],
  [{ argument: "5", in: "chục" }, "wrong-use"],
])("%j is wrong use", async (options, code) => {
  const { status, data } = await runInWorkspace(workspace, command, { ...options, json: true });
  expect(status).toBe(2);
  expect(JSON.parse(data).issues).toMatchObject([{ code }]);
});

test("the office's spelling is used; a broken report.yaml is refused", async () => {
  const office = copySmallWorkspace();
  appendFileSync(join(office, "report.yaml"), "spelling: { padding: false }\n");
  const small = { argument: "3", unit: "nghị quyết" };
  expect((await runInWorkspace(workspace, command, small)).data.replaceAll("\u00A0", " ")).toBe(
    "03 nghị quyết",
  );
  const ownSpelling = await runInWorkspace(office, command, small);
  expect(ownSpelling.data.replaceAll("\u00A0", " ")).toBe("3 nghị quyết");
  writeFileSync(join(office, "report.yaml"), "pack: [\n");
  expect((await runInWorkspace(office, command, small)).status).toBe(1);
});
