/** The groups of rows that rules look at, selected once for all rules on the same rows. */
import { type EditRule, isInTimeOfRule } from "../../catalogue/edits/edit-rule.ts";
import { getOrCreate } from "../../exports/memoize.ts";
import { type Period, toSamePeriodLastYear } from "../../period.ts";
import { getOrCreateFoldedFilter, isAcceptedByFilter } from "../groups/folded-filter.ts";
import { groupByKey } from "../groups/group-by-key.ts";
import { createPeriodTest, type RowGroup } from "../groups/row-groups.ts";
import { isSpan } from "../groups/span-groups.ts";
import { formatLabelsKey } from "../groups/texts-key.ts";

type Groups = readonly RowGroup[];

/** Shared, because what is selected is cached by the list that it is selected from. */
const noGroups: Groups = [];

export class RuleGroups {
  readonly #groups: ReadonlyMap<string, Groups>;
  readonly #isInPeriod: (group: RowGroup) => boolean;
  readonly #isInPeriodLastYear: (group: RowGroup) => boolean;
  readonly #ofRules = new Map<string, Groups>();
  readonly #counted = new Map<Groups, Groups>();
  readonly #series = new Map<Groups, readonly Groups[]>();

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
    return getOrCreate(this.#series, groups, () => {
      const months = groups.filter((group) => !isSpan(group)).sort((a, b) => a.month - b.month);
      return [...groupByKey(months, formatLabelsKey).values()];
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
