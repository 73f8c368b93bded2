/** The options for the wording of a figure, in a template (in="nghìn") or on the command line (--in nghìn). */
import { createQuantity, type Quantity } from "../quantity.ts";
import { type Magnitude, magnitudes } from "./numbers/number-text.ts";

interface OptionReader<T> {
  readonly acceptedForms: string;
  readonly read: (text: string) => T | undefined;
}

function createChoiceReader<T extends string>(values: readonly T[]): OptionReader<T> {
  return {
    acceptedForms: values.join(", "),
    read: (text) => values.find((value) => value === text.normalize("NFC")),
  };
}

const positiveNumberReader: OptionReader<Quantity> = {
  acceptedForms: "số lớn hơn 0, dấu thập phân là dấu chấm (10000, 0.1)",
  read: (text) => (/^\d+(\.\d+)?$/.test(text) && /[1-9]/.test(text) ? createQuantity(text) : undefined),
};

const decimalsReader: OptionReader<number> = {
  acceptedForms: "số từ 0 đến 4",
  read: (text) => (/^[0-4]$/.test(text) ? Number(text) : undefined),
};

const rankCountReader: OptionReader<number> = {
  acceptedForms: "số từ 1 đến 9",
  read: (text) => (/^[1-9]$/.test(text) ? Number(text) : undefined),
};

const optionReaders = {
  in: createChoiceReader(Object.keys(magnitudes) as Magnitude[]),
  step: positiveNumberReader,
  word: createChoiceReader(["trên", "hơn", "gần"] as const),
  level: createChoiceReader(["lead", "body", "table"] as const),
  decimals: decimalsReader,
  verb: createChoiceReader(["đạt", "vượt", "chỉ đạt", "bằng"] as const),
  as: createChoiceReader(["percent", "times", "amount", "level"] as const),
  versus: createChoiceReader(["same-period", "year-start"] as const),
  with: createChoiceReader(["previous"] as const),
  base: createChoiceReader(["long", "short", "none"] as const),
  rankedBy: createChoiceReader(["actual", "plan"] as const),
  top: rankCountReader,
  unit: createChoiceReader(["no"] as const),
};

export type PhraseOptionName = keyof typeof optionReaders;
const optionNames = Object.keys(optionReaders) as PhraseOptionName[];
export type PhraseOptions = {
  readonly [Name in PhraseOptionName]?: NonNullable<ReturnType<(typeof optionReaders)[Name]["read"]>>;
};

/** The accepted values of an option, for a message. */
export function describeAcceptedForms(optionName: PhraseOptionName): string {
  return optionReaders[optionName].acceptedForms;
}

export function isReadableOptionValue(optionName: PhraseOptionName, text: string): boolean {
  return optionReaders[optionName].read(text) !== undefined;
}

/** Reads options as written; unreadable values are left out (check them with `isReadableOptionValue`). */
export function parseReadableOptions(writtenOptions: Readonly<Record<string, unknown>>): PhraseOptions {
  const options: Record<string, unknown> = {};
  if (Object.keys(writtenOptions).length === 0) return options;
  for (const name of optionNames) {
    const written = writtenOptions[name];
    const value = written === undefined ? undefined : optionReaders[name].read(String(written));
    if (value !== undefined) options[name] = value;
  }
  return options as PhraseOptions;
}

/** The helper call that is recorded with a printed figure: `about in="nghìn tỷ" step=0.1`. */
export function formatHelperCall(helper: string, options: PhraseOptions): string {
  const pairs = Object.entries(options).map(([name, value]) => {
    const text = typeof value === "object" ? value.toFixed() : String(value);
    return text.includes(" ") ? `${name}="${text}"` : `${name}=${text}`;
  });
  return [helper, ...pairs].join(" ");
}

/** A recorded helper call: `divided by=level part="Cao đẳng"`. */
export interface ParsedHelperCall {
  readonly helper: string;
  readonly options: PhraseOptions;
  /** All options as written, also those that do not concern the wording of a figure. */
  readonly writtenOptions: Readonly<Record<string, string>>;
}

/** The inverse of `formatHelperCall`. */
export function parseHelperCall(recordedCall: string): ParsedHelperCall {
  const [helper = ""] = recordedCall.split(" ");
  const pairs = [...recordedCall.matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/g)].map(([, name, quoted, plain]) => [
    name,
    quoted ?? plain,
  ]);
  const writtenOptions = Object.fromEntries(pairs);
  return { helper, options: parseReadableOptions(writtenOptions), writtenOptions };
}
