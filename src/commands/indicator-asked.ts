import type { Catalogue, Indicator } from "../catalogue/declaration.ts";
import { folded, spelled } from "../exports/fold.ts";
import { namesOf, nearestOf } from "../exports/names.ts";
import { issue } from "../issues/issue.ts";
import { exit, Refused } from "./opening.ts";

/** An indicator of the catalogue by id or by name, as a person types it. Throws Refused. */
export function indicatorOf(text: string, { sectors }: Catalogue): Indicator {
  const indicators = sectors.flatMap((sector) => sector.indicators);
  const byId = indicators.find(({ id }) => id === text);
  if (byId) return byId;
  const names = namesOf(indicators.flatMap((one) => [[one.id, one] as const, [one.name, one] as const]));
  const found = names.find(text);
  if (found[0] && found.length === 1) return found[0];
  const refusal =
    found.length > 1
      ? issue("indicator-named-alike", { text, candidates: listed(found) })
      : issue("indicator-not-listed", { text, nearest: listed(similar(text, indicators)) });
  throw new Refused([refusal], exit.wrongUse);
}

/** The one that is nearest by letters, else those whose name contains the words. */
function similar(text: string, indicators: readonly Indicator[]): Indicator[] {
  const nearest = nearestOf(
    text,
    indicators.flatMap(({ id, name }) => [id, name]),
  );
  if (nearest !== undefined) return indicators.filter(({ id, name }) => id === nearest || name === nearest);
  const within = (form: (text: string) => string) =>
    indicators.filter(({ name }) => ` ${form(name)} `.includes(` ${form(text)} `)).slice(0, 5);
  const asSpelled = within(spelled);
  return asSpelled.length > 0 ? asSpelled : within(folded);
}

function listed(indicators: readonly Indicator[]): string {
  return indicators.map(({ id, name }) => `${id} (${name})`).join(", ");
}
