/** True for both words that XML Schema has for it; an attribute that is absent is false. */
export function isTrue(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}
