/** Finds rows whose texts make them a part or the whole of other rows: "+ Hộ nghèo" below its group, "Nữ" and "Chung" among contents. */
import { shortenAndCleanText } from "../../issues/issue.ts";
import type { PartRole } from "../cells/cell-reading.ts";
import type { Row } from "../row.ts";

/** The text of a row that belongs to a set of parts and wholes, with the column of the text. */
export interface PartText {
  readonly role: PartRole;
  readonly column: string;
  readonly text: string;
}

/** Rows that are added up with those that they are a part of, or the whole of. */
interface CountedParts {
  readonly text: string;
  readonly column: string;
  readonly line: number;
  readonly count: number;
  readonly isWhole: boolean;
}

export interface PartRowCollector {
  addRow(row: Row, part: PartText | undefined): void;
  /** To be called after the last row: at most one of each role. */
  findCountedParts(): CountedParts[];
}

interface RoleRows {
  readonly first: PartText & { readonly line: number };
  count: number;
  /** Some row is larger than the row above it, of which it can be no part. */
  exceeds: boolean;
}

export function createPartRowCollector(): PartRowCollector {
  const roles = new Map<PartRole, RoleRows>();
  let latestPlain: Row["numbers"] | undefined;
  return {
    addRow({ line, numbers }, part) {
      if (part === undefined) {
        latestPlain = numbers;
        return;
      }
      const known = roles.get(part.role) ?? { first: { ...part, line }, count: 0, exceeds: false };
      roles.set(part.role, known);
      known.count++;
      known.exceeds ||= latestPlain === undefined || exceedsSomewhere(numbers, latestPlain);
    },
    findCountedParts() {
      const isKept = (role: PartRole, { exceeds }: RoleRows) =>
        role === "marked"
          ? latestPlain !== undefined && !exceeds
          : latestPlain !== undefined || roles.size > 1;
      return [...roles].flatMap(([role, found]) =>
        isKept(role, found) && !(role === "sex" && roles.has("whole"))
          ? [
              {
                text: shortenAndCleanText(found.first.text),
                column: found.first.column,
                line: found.first.line,
                count: found.count,
                isWhole: role === "whole",
              },
            ]
          : [],
      );
    },
  };
}

function exceedsSomewhere(numbers: Row["numbers"], above: Row["numbers"]): boolean {
  return Object.entries(numbers).some(([column, value]) => Number(value) > Number(above[column] ?? Infinity));
}
