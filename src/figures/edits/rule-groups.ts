/** The groups of rows that rules look at, selected once for all rules on the same rows. */
import { type EditRule, isInTimeOfRule } from "../../catalogue/edits/edit-rule.ts";
import { getOrCreate } from "../../exports/memoize.ts";
import { type Period, toSamePeriodLastYear } from "../../period.ts";
import { getOrCreateFoldedFilter, isAcceptedByFilter } from "../groups/folded-filter.ts";
import { groupByLabels } from "../groups/group-by-labels.ts";
import { listInOrderOfMonths } from "../groups/month-order.ts";
import { createPeriodTest, type RowGroup } from "../groups/row-groups.ts";
import { omitSpans } from "../groups/span-groups.ts";
import { findFirstFile } from "../sanity/issue-place.ts";

type Groups = readonly RowGroup[];

/** Numbers of groups by the file that their checks are counted by. */
export type CountsByFile = ReadonlyMap<string | null, number>;

/** Shared, because what is selected is cached by the list that it is selected from. */
const noGroups: Groups = [];

export class RuleGroups {
  readonly #groups: ReadonlyMap<string, Groups>;
  readonly #isInPeriod: (group: RowGroup) => boolean;
  readonly #isInPeriodLastYear: (group: RowGroup) => boolean;
  readonly #ofRules = new Map<string, Groups>();
  readonly #counted = new Map<Groups, Groups>();
  readonly #series = new Map<Groups, readonly Groups[]>();
  readonly #countsByFile = new Map<Groups | readonly Groups[], CountsByFile>();

  constructor(groups: ReadonlyMap<string, Groups>, period: Period) {
    this.#groups = groups;
    this.#isInPeriod = createPeriodTest(period);
    this.#isInPeriodLastYear = createPeriodTest(toSamePeriodLastYear(period));
  }

  /** Lists the groups with the texts and in the time of a rule, whatever their period: months alone may need the month before. */
  list(rule: EditRule, exportId: string): Groups {
    const all = this.#groups.get(exportId) ?? noGroups;
    const { where, from, until } = rule;
    const filter = getOrCreateFoldedFilter(where);
    if (filter.length === 0 && from === undefined && until === undefined) return all;
    const key = JSON.stringify([exportId, where, from, until]);
    return getOrCreate(this.#ofRules, key, () =>
      all.filter(
        (group) =>
          isAcceptedByFilter(group, filter) &&
          isInTimeOfRule(rule, group.firstMonth ?? group.month, group.month),
      ),
    );
  }

  /** Lists the groups of a rule that a figure of the report may count. */
  listCounted(rule: EditRule, exportId: string): Groups {
    const groups = this.list(rule, exportId);
    return getOrCreate(this.#counted, groups, () => groups.filter((group) => this.isCounted(group)));
  }

  /** Lists the months of each place and content, in their order. */
  listSeries(rule: EditRule, exportId: string): readonly Groups[] {
    const groups = this.list(rule, exportId);
    return getOrCreate(this.#series, groups, () => groupByLabels(listInOrderOfMonths(omitSpans(groups))));
  }

  /** Counts the groups of a list or of some series that a figure may count by their files, in the order of the first of each file. */
  countByFile(groups: Groups | readonly Groups[]): CountsByFile {
    return getOrCreate(this.#countsByFile, groups, () => {
      const counts = new Map<string | null, number>();
      for (const group of groups.flat()) {
        if (!this.isCounted(group)) continue;
        const file = findFirstFile(group);
        counts.set(file, (counts.get(file) ?? 0) + 1);
      }
      return counts;
    });
  }

  /** True for rows that a figure of the report may count: those of the period, and of last year, with which it compares. */
  isCounted(group: RowGroup): boolean {
    return this.#isInPeriod(group) || this.#isInPeriodLastYear(group);
  }

  isLastYear(group: RowGroup): boolean {
    return this.#isInPeriodLastYear(group);
  }
}
