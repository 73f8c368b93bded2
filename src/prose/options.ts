/** What may be asked of a figure's wording, in a template (in="nghìn") or at the command line (--in nghìn). */
import { type Quantity, quantity } from "../quantity.ts";
import { type Magnitude, magnitudes } from "./numbers.ts";

interface Reader<T> {
  readonly forms: string;
  readonly read: (text: string) => T | undefined;
}

function oneOf<T extends string>(values: readonly T[]): Reader<T> {
  return {
    forms: values.join(", "),
    read: (text) => values.find((value) => value === text.normalize("NFC")),
  };
}

const positiveNumber: Reader<Quantity> = {
  forms: "số lớn hơn 0, dấu thập phân là dấu chấm (10000, 0.1)",
  read: (text) => (/^\d+(\.\d+)?$/.test(text) && /[1-9]/.test(text) ? quantity(text) : undefined),
};

const fewDecimals: Reader<number> = {
  forms: "số từ 0 đến 4",
  read: (text) => (/^[0-4]$/.test(text) ? Number(text) : undefined),
};

const fewPlaces: Reader<number> = {
  forms: "số từ 1 đến 9",
  read: (text) => (/^[1-9]$/.test(text) ? Number(text) : undefined),
};

const readers = {
  in: oneOf(Object.keys(magnitudes) as Magnitude[]),
  step: positiveNumber,
  word: oneOf(["trên", "hơn", "gần"] as const),
  level: oneOf(["lead", "body", "table"] as const),
  decimals: fewDecimals,
  verb: oneOf(["đạt", "vượt", "chỉ đạt", "bằng"] as const),
  as: oneOf(["percent", "times", "amount", "level"] as const),
  base: oneOf(["long", "short"] as const),
  top: fewPlaces,
};

export type OptionName = keyof typeof readers;
export type Options = {
  readonly [Name in OptionName]?: NonNullable<ReturnType<(typeof readers)[Name]["read"]>>;
};

/** The forms that an option accepts, for a message. */
export function acceptedForms(name: OptionName): string {
  return readers[name].forms;
}

/** Whether the option can be read from this text. */
export function isReadable(name: OptionName, text: string): boolean {
  return readers[name].read(text) !== undefined;
}

/** Reads options as written; what is not readable is left out (`isReadable` tells beforehand). */
export function optionsOf(written: Readonly<Record<string, unknown>>): Options {
  const options: Record<string, unknown> = {};
  for (const [name, { read }] of Object.entries(readers)) {
    const value = written[name] === undefined ? undefined : read(String(written[name]));
    if (value !== undefined) options[name] = value;
  }
  return options as Options;
}

/** The helper call that makes the words, kept with a printed figure: `about in="nghìn tỷ" step=0.1`. */
export function formatOf(helper: string, options: Options): string {
  const pairs = Object.entries(options).map(([name, value]) => {
    const text = typeof value === "object" ? value.toFixed() : String(value);
    return text.includes(" ") ? `${name}="${text}"` : `${name}=${text}`;
  });
  return [helper, ...pairs].join(" ");
}

/** Reads `formatOf` back; `given` holds what is no option of a figure's wording, as written. */
export function parseFormat(format: string): {
  helper: string;
  options: Options;
  given: Readonly<Record<string, string>>;
} {
  const [helper = ""] = format.split(" ");
  const pairs = [...format.matchAll(/(\w+)=(?:"([^"]*)"|(\S+))/g)].map(([, name, quoted, plain]) => [
    name,
    quoted ?? plain,
  ]);
  const given = Object.fromEntries(pairs);
  return { helper, options: optionsOf(given), given };
}
