/** A list as JSON with an indentation of two, in pieces: the text of a long list, and all its values, would take many times the memory. */

/** A shorter text is printed together with the next one: each writing takes its time. */
const shortLength = 4_096;

/** A long property of a record is a piece of its own, because a text of ASCII alone takes half the memory of any other. */
export function* formatJsonList(values: Iterable<unknown>): Generator<string> {
  let text = "[";
  let isFirst = true;
  for (const value of values) {
    text += isFirst ? "\n" : ",\n";
    isFirst = false;
    for (const part of formatParts(value)) {
      if (text.length + part.length < shortLength) text += part;
      else {
        yield text;
        text = part;
      }
    }
  }
  yield isFirst ? "[]" : `${text}\n]`;
}

/** Formats a value of the list: each property of a record for itself. */
function* formatParts(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    yield JSON.stringify([value], null, 2).slice("[\n".length, -"\n]".length);
    return;
  }
  let beginning = "  {\n";
  for (const [name, property] of Object.entries(value)) {
    if (property === undefined) continue;
    yield beginning;
    yield JSON.stringify([{ [name]: property }], null, 2).slice("[\n  {\n".length, -"\n  }\n]".length);
    beginning = ",\n";
  }
  yield beginning === ",\n" ? "\n  }" : "  {}";
}
