/** The JSON of `report doctor`. */
import * as v from "valibot";
import type { MachineFacts } from "../../src/screen/doctor/machine-facts.ts";
import { matchType } from "./match-type.ts";

const folderSchema = v.strictObject({
  path: v.string(),
  writeFailure: v.nullable(v.string()),
  freeBytes: v.nullable(v.number()),
});

export const machineSchema = matchType<MachineFacts>()(
  v.strictObject({
    program: v.strictObject({ version: v.string(), folder: v.string() }),
    node: v.strictObject({ version: v.string(), isSupported: v.boolean() }),
    system: v.strictObject({
      name: v.string(),
      release: v.string(),
      architecture: v.string(),
      isSupported: v.boolean(),
    }),
    screen: v.strictObject({
      isTerminal: v.boolean(),
      columns: v.nullable(v.number()),
      encoding: v.nullable(v.string()),
      isUnicode: v.boolean(),
    }),
    region: v.strictObject({ locale: v.string(), timeZone: v.string() }),
    workspace: v.nullable(
      v.strictObject({
        folder: v.string(),
        pack: v.nullable(v.string()),
        exportFiles: v.nullable(v.number()),
        errors: v.array(v.string()),
        outputs: folderSchema,
      }),
    ),
    temporaryFolder: folderSchema,
    fonts: v.array(v.strictObject({ name: v.string(), path: v.nullable(v.string()) })),
    libreOffice: v.nullable(v.string()),
  }),
);
