import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { parseJsonWithSchema, parseVersionIfNewer } from "../../src/catalogue/parse-json.ts";

const schema = v.object({ a: v.number() });

describe("parseJsonWithSchema", () => {
  test.each([
    ['{ "a": 1 }', { a: 1 }],
    ['{ "a": "1" }', undefined],
    ['{ "a": 1', undefined],
    ["", undefined],
    ["null", undefined],
  ])("%s", (text, value) => {
    expect(parseJsonWithSchema(text, schema)).toEqual(value);
  });
});

describe("findNewerVersion", () => {
  test.each([
    ['{ "version": 1 }', undefined],
    ['{ "version": 2 }', 2],
    ['{ "version": 2, "figures": {} }', 2],
    ['{ "version": 12 }', 12],
    ['{ "version": 0 }', undefined],
    ['{ "version": 1.5 }', undefined],
    ['{ "version": "2" }', undefined],
    ['{ "version": 2', undefined],
    ["[2]", undefined],
  ])("%s, where version 1 is the newest known", (text, version) => {
    expect(parseVersionIfNewer(text, 1)).toBe(version);
  });
});
