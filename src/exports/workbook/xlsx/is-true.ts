/** True for both words that XML Schema has for it; an attribute that is absent is false. */
export function isTrue(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}

/** The same for elements that say yes without any attribute, such as `strike` of a font. */
export function isTrueUnlessSaid(attribute: string | undefined): boolean {
  return attribute === undefined || isTrue(attribute);
}
