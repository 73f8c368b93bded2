/** `report publish 9m-2021 --form`: last year's published figures are typed into a form, and the comparison works with them. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { command as explainCommand } from "../../src/commands/explain.ts";
import { command as figuresCommand } from "../../src/commands/figures.ts";
import { command } from "../../src/commands/publish.ts";
import { copySmallWorkspace, runInWorkspace } from "../support/run-command.ts";

const paper = "Báo cáo số 480/BC-STN ngày 05/10/2021";

function fillForm(form: string): string {
  return form
    .replace("reason: #", "reason: Sở cũ không còn tệp #")
    .replace("source: #", `source: ${paper} #`)
    .replace("by: #", "by: Trần Văn Mẫu #")
    .replace("date: #", "date: 2022-10-03 #")
    .replace("  gifts: #", "  gifts: 150 suất quà #");
}

test("a form that is filled in is what last year's number is compared with; it is never overwritten", async () => {
  const workspace = copySmallWorkspace();
  const write = () => runInWorkspace(workspace, command, { argument: "9m-2021", form: true });
  expect(await write()).toMatchObject({ status: 0, data: "./published/9m-2021.yaml" });
  const path = join(workspace, "published/9m-2021.yaml");
  const form = readFileSync(path, "utf8");
  expect(form).toContain("  gifts: # Suất quà (suất quà)\n  gifts.value: # Trị giá quà (đồng)\n");
  writeFileSync(path, fillForm(form));
  expect(await write()).toMatchObject({ status: 1, codes: ["publish-form-there"] });
  expect(readFileSync(path, "utf8")).toBe(fillForm(form));

  const period = "9m-2022";
  const figures = await runInWorkspace(workspace, figuresCommand, { period, json: true });
  const gifts = JSON.parse(figures.data).find(({ id }: { id: string }) => id === "gifts");
  expect(gifts).toMatchObject({
    actual: 180,
    samePeriodLastYear: 150,
    samePeriodLastYearTypedFrom: paper,
    changePercent: 20,
  });
  const explained = await runInWorkspace(workspace, explainCommand, { argument: "gifts", period });
  expect(explained.data).toContain(`Số cùng kỳ lấy theo ${paper} (nhập tay)`);
});
