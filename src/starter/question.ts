import { placeRankPrefix } from "../catalogue/place-ranks.ts";
import { createNameIndex } from "../exports/cells/name-index.ts";
import { foldText } from "../exports/cells/text-folding.ts";
import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";

export interface Choice<Value> {
  readonly value: Value;
  /** As typed on the command line: "37", "tinh". */
  readonly key: string;
  readonly label: string;
}

/** A question that a list answers, in a terminal or by an option. */
export interface Question<Value> {
  /** "--province" */
  readonly option: string;
  readonly message: string;
  readonly choices: readonly Choice<Value>[];
  /** The answer where nobody is asked. */
  readonly usual?: Value;
}

/** Asks a person; throws UserFacingError where there is nobody to ask. */
export type Ask = <Value>(question: Question<Value>) => Promise<Value>;

/** Takes the typed answer, the only choice, or asks. */
export async function findAnswer<Value>(
  question: Question<Value>,
  typed: string | undefined,
  ask: Ask,
): Promise<Value> {
  if (typed !== undefined) return resolveTypedAnswer(question, typed);
  const [only, ...others] = question.choices;
  return only && others.length === 0 ? only.value : ask(question);
}

/** Finds the choice by its key, its label, or its label without the rank of a place. */
function resolveTypedAnswer<Value>({ option, choices }: Question<Value>, typed: string): Value {
  const exact = choices.find(({ key }) => key === typed.trim());
  const names = createNameIndex(
    choices.flatMap((choice) =>
      [choice.key, choice.label, removeRank(choice.label)].map((name) => [name, choice] as const),
    ),
  );
  const [found, ...others] = exact ? [exact] : names.find(typed);
  if (found && others.length === 0) return found.value;
  const similar = choices.filter(({ label }) => foldText(label).includes(foldText(typed)));
  const accepted = formatChoices(similar.length > 0 ? similar : choices);
  const details = { option, text: typed, accepted };
  throw new UserFacingError([buildIssue("answer-unknown", details)], exitStatus.wrongUse);
}

/** Answers without a person: the usual answer, or an error that names the option. */
export const answerWithoutAsking: Ask = async ({ option, message, choices, usual }) => {
  if (usual !== undefined) return usual;
  const details = { option, message: message.toLowerCase(), accepted: formatChoices(choices) };
  throw new UserFacingError([buildIssue("answer-missing", details)], exitStatus.wrongUse);
};

const maxListedChoices = 12;

function formatChoices(choices: readonly Choice<unknown>[]): string {
  const listed = choices.slice(0, maxListedChoices).map(({ key, label }) => `${key} (${label})`);
  return choices.length > maxListedChoices ? `${listed.join(", ")} …` : listed.join(", ");
}

const rank = new RegExp(`${placeRankPrefix.source}(?!\\d)`, "iu");

/** "huyện Kim Sơn" → "Kim Sơn"; a unit with a number keeps its rank: "Quận 1". */
export function removeRank(name: string): string {
  return name.replace(rank, "");
}
