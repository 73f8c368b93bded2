import { describe, expect, test } from "vitest";
import { findFigureHelper, findHelper, helpers } from "../../../src/templating/helpers/helper-list.ts";

describe("the list of helpers", () => {
  test("has no name twice", () => {
    const names = helpers.map(({ name }) => name);
    expect([...new Set(names)]).toEqual(names);
  });

  test.each(helpers)("quotes a call of $name in its example", ({ name, kind, form }) => {
    expect(form.example).toContain(`{{${kind === "block" ? "#" : ""}${name}`);
    if (form.requiredOption) expect(form.options).toContain(form.requiredOption);
  });

  test.each([
    ["about in=nghìn step=0.1", "about"],
    ['divided by=level part="Cao đẳng"', "divided"],
    ["cell in=triệu", undefined],
    ["upper", undefined],
    ["constructor", undefined],
  ])("the format %s was recorded by %s", (format, name) => {
    expect(findFigureHelper(format)?.name).toBe(name);
  });

  test("does not find names of object members", () => {
    expect(["toString", "__proto__", ""].map(findHelper)).toEqual([undefined, undefined, undefined]);
  });
});
