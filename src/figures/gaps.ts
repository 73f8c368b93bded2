/** Months and localities that others reported, and what was reported twice. */
import type { ExportDeclaration } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import { type Issue, issue } from "../issues/issue.ts";
import { monthsOf, type Period } from "../period.ts";
import { type Group, isInPeriod } from "./groups.ts";
import { monthText, placeIn, whoOf } from "./whereabouts.ts";

/** What others reported in a period and some did not; the groups may be of other periods as well. */
export function gapsIn(
  declaration: ExportDeclaration,
  groups: readonly Group[],
  period: Period,
  office: Office,
): Issue[] {
  const own = groups.filter((group) => isInPeriod(group, period));
  return [
    ...(declaration.optional ? [] : missingMonths(declaration, own, period, office)),
    ...silentLocalities(declaration, own, period, office),
  ];
}

/** A monthly export that has some months of a locality and not others: was it reported late, or forgotten? */
function missingMonths(
  { name, columns }: ExportDeclaration,
  groups: readonly Group[],
  period: Period,
  office: Office,
): Issue[] {
  if (groups.length === 0 || !columns.some(({ type }) => type === "month")) return [];
  const hasLocality = groups.some(({ locality }) => locality !== undefined);
  const owners = hasLocality ? office.localities : [undefined];
  const missing = owners.map((owner) => {
    const reported = new Set(
      groups.filter(({ locality }) => locality === owner?.code).map(({ month }) => month % 100),
    );
    return { owner, months: monthsOf(period).filter((month) => !reported.has(month)) };
  });
  const forAll = monthsOf(period).filter((month) => missing.every(({ months }) => months.includes(month)));
  const whole =
    forAll.length > 0 ? [issue("month-missing", { name, months: forAll.join(", "), year: period.year })] : [];
  const single = missing.flatMap(({ owner, months }) => {
    const own = months.filter((month) => !forAll.includes(month));
    if (!owner || own.length === 0) return [];
    const details = { name, locality: owner.name, months: own.join(", "), year: period.year };
    return [issue("month-missing-locality", details)];
  });
  return [...whole, ...single];
}

/** Events that every locality has but one. */
function silentLocalities(
  { name, columns, optional }: ExportDeclaration,
  groups: readonly Group[],
  { year }: Period,
  office: Office,
): Issue[] {
  const reported = new Set(groups.map(({ locality }) => locality));
  const isMonthly = columns.some(({ type }) => type === "month");
  const silent = office.localities.filter(({ code }) => !reported.has(code));
  if (optional || isMonthly || silent.length === office.localities.length) return [];
  return silent.map((locality) => issue("locality-silent", { name, locality: locality.name, year }));
}

/** The same month of the same locality in two files would be counted twice; two copies of a file are told once. */
export function twoFiles({ name }: ExportDeclaration, groups: readonly Group[], office: Office): Issue[] {
  const pairs = new Map<string, { first: string; second: string; group: Group; others: number }>();
  for (const group of groups) {
    const [first = "", ...later] = group.lines.keys();
    for (const second of later) {
      const key = JSON.stringify([first, second]);
      const pair = pairs.get(key);
      if (pair) pair.others++;
      else pairs.set(key, { first, second, group, others: 0 });
    }
  }
  return [...pairs.values()].map(({ first, second, group, others }) => {
    const what = { name, who: whoOf(group, office), month: monthText(group) };
    return issue("month-in-two-files", { ...what, first, others }, placeIn(group, second));
  });
}
