import { type Helper, type HelperOptionName, nonPhraseOptionKinds } from "./helper.ts";

/** The indicators that a call names: its arguments, and options such as `of`. */
export function listNamedIndicatorIds(
  { form }: Pick<Helper, "form">,
  positional: readonly string[],
  options: Readonly<Record<string, unknown>>,
): string[] {
  const optionIds = form.options.filter(isIndicatorOption).flatMap((name) => options[name] ?? []);
  return [...(form.indicators === "none" ? [] : positional), ...optionIds.map(String)];
}

export function isOptionUnrelatedToWording(
  option: HelperOptionName,
): option is keyof typeof nonPhraseOptionKinds {
  return Object.hasOwn(nonPhraseOptionKinds, option);
}

export function isIndicatorOption(option: HelperOptionName): boolean {
  return isOptionUnrelatedToWording(option) && nonPhraseOptionKinds[option] === "indicator";
}
