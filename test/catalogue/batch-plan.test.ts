import { expect, test } from "vitest";
import { readBatchPlan } from "../../src/catalogue/batch-plan.ts";

function read(text: string) {
  return readBatchPlan({ path: "batch.yaml", text });
}

test("all documents and no localities are the default", () => {
  expect(read("periods: [9m-2022]").declared?.value).toEqual({
    periods: ["9m-2022"],
    documents: "all",
    partial: false,
    localities: [],
  });
});

test.each([
  ["no periods", "documents: all", "declaration-key-missing"],
  ["an empty list of periods", "periods: []", "declaration-form"],
  ["a word other than all", "periods: [2022]\ndocuments: some", "declaration-type"],
  ["an unknown key", "periods: [2022]\nfolders: x", "declaration-key-unknown"],
  ["a conference without a date", "periods: [2022]\nconference: { name: Sơ kết }", "declaration-key-missing"],
])("%s", (_, text, code) => {
  expect(read(text).issues).toMatchObject([{ code, file: "batch.yaml" }]);
});
