/** Values that the office confirmed in report.yaml, each for one rule, place and time; a value that changed is doubted again. */
import type { EditRule } from "../../catalogue/edits/edit-rule.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { foldText } from "../../exports/cells/text-folding.ts";
import { createQuantity, type Quantity } from "../../quantity.ts";
import type { EditKey } from "./edit-check.ts";

interface Confirmation {
  readonly isOfThisValue: boolean;
  /** The value that was confirmed. */
  readonly value: string;
}

/** Finds what report.yaml says of a rule at a place and time: of this value, or of one that is there no longer. */
export function findConfirmation(
  { id }: EditRule,
  { locality, time }: EditKey,
  value: Quantity,
  { silenced, localities }: Pick<Office, "silenced" | "localities">,
): Confirmation | undefined {
  const place = localities.find(({ code }) => code === locality);
  const names = place ? [place.code, place.name, ...place.aliases].map(foldText) : undefined;
  const entries = silenced.filter(
    (entry) =>
      entry.rule === id &&
      entry.time === time &&
      (entry.locality === undefined ? !names : (names?.includes(foldText(entry.locality)) ?? false)),
  );
  const exact = entries.find((entry) => createQuantity(entry.value ?? "0").eq(value));
  const [found] = exact ? [exact] : entries;
  return found && { isOfThisValue: exact !== undefined, value: found.value ?? "" };
}
