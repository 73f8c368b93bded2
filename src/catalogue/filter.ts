/** Selects the rows whose text columns hold one of the values, compared without diacritics and case. */
export type Filter = Readonly<Record<string, readonly string[]>>;
