/** What was read, in a form that can be handed to another thread: exact numbers as text, lines as bytes. */
import { quantity } from "../quantity.ts";
import type { Gathered } from "./gather.ts";
import type { Group } from "./groups.ts";
import { LineRanges, type PackedRanges } from "./line-ranges.ts";

export interface PackedGathered extends Omit<Gathered, "groups" | "targets"> {
  readonly groups: ReadonlyMap<string, readonly PackedGroup[]>;
  readonly targets: readonly PackedTarget[];
}

type PackedGroup = Omit<Group, "sums" | "lines"> & {
  readonly sums: ReadonlyMap<string, string>;
  readonly lines: ReadonlyMap<string, PackedRanges>;
};

type Target = Gathered["targets"][number];
type PackedTarget = Omit<Target, "row"> & {
  readonly row: Omit<Target["row"], "numbers"> & { readonly numbers: Readonly<Record<string, string>> };
};

export function packed(gathered: Gathered): PackedGathered {
  const groups = [...gathered.groups].map(([id, all]) => [id, all.map(packedGroup)] as const);
  const targets = gathered.targets.map(({ file, row }) => ({
    file,
    row: { ...row, numbers: inText(Object.entries(row.numbers)) },
  }));
  return { ...gathered, groups: new Map(groups), targets };
}

export function unpacked({ groups, targets, ...rest }: PackedGathered): Gathered {
  return {
    ...rest,
    groups: new Map([...groups].map(([id, all]) => [id, all.map(unpackedGroup)])),
    targets: targets.map(({ file, row }) => ({
      file,
      row: {
        ...row,
        numbers: Object.fromEntries(
          Object.entries(row.numbers).map(([column, text]) => [column, quantity(text)]),
        ),
      },
    })),
  };
}

/** Whoever makes documents from it asks no more for the lines. */
export function withoutLines(gathered: Gathered): Gathered {
  const groups = [...gathered.groups].map(
    ([id, all]) => [id, all.map((group) => ({ ...group, lines: new Map() }))] as const,
  );
  return { ...gathered, groups: new Map(groups) };
}

function packedGroup({ sums, lines, ...group }: Group): PackedGroup {
  return {
    ...group,
    sums: new Map([...sums].map(([column, sum]) => [column, sum.toFixed()])),
    lines: new Map([...lines].map(([file, ranges]) => [file, ranges.packed()])),
  };
}

function unpackedGroup({ sums, lines, ...group }: PackedGroup): Group {
  return {
    ...group,
    sums: new Map([...sums].map(([column, text]) => [column, quantity(text)])),
    lines: new Map([...lines].map(([file, ranges]) => [file, LineRanges.unpacked(ranges)])),
  };
}

function inText(numbers: readonly (readonly [string, Target["row"]["numbers"][string]])[]) {
  return Object.fromEntries(numbers.map(([column, value]) => [column, quantity(value).toFixed()]));
}
