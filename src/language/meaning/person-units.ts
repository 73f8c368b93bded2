/** Units that count persons by what they are, where a clerk writes "người" as well. */
const personUnits: ReadonlySet<string> = new Set(["lao động", "đối tượng", "trẻ em"]);

/** True if the text behind a number says "người" for such a unit. */
export function isCalledPersons(textBehind: string, unit: string): boolean {
  return personUnits.has(unit.toLocaleLowerCase("vi")) && /^người(?!\p{sc=Latn})/u.test(textBehind);
}
