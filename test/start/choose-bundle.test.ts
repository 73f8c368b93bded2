import { expect, test } from "vitest";
import { chooseBundle } from "../../src/start/choose-bundle.ts";

test.each([
  ["--help", "help"],
  ["-h", "help"],
  ["help", "help"],
  ["--version", "help"],
  ["-V --help", "help"],
  ["words 137426 --unit người", "words"],
  ["words --help", "words"],
  ["words 5 --unit check", "words"],
  ["", "whole-program"],
  ["help generate", "whole-program"],
  ["generate --help", "one-document"],
  ["generate -p 9m-2022", "one-document"],
  ["check bieu.csv", "one-document"],
  ["figures --json -p 9m-2022", "figures"],
  ["--quiet generate", "whole-program"],
  ["help check", "whole-program"],
  ["batch -p 9m-2022", "whole-program"],
  ["--helpp", "whole-program"],
  ["9m-2022", "whole-program"],
])("report %s is run by %s", (typed, bundle) => {
  expect(chooseBundle(typed === "" ? [] : typed.split(" "))).toBe(bundle);
});
