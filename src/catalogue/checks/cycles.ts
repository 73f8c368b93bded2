/** Finds a path from a name through its references back to itself; undefined if there is none. */
function findCycle(start: string, listReferences: (name: string) => readonly string[]): string[] | undefined {
  const visited = new Set<string>();
  const findPathBack = (name: string): string[] | undefined => {
    visited.add(name);
    for (const reference of listReferences(name)) {
      if (reference === start) return [name];
      const rest = visited.has(reference) ? undefined : findPathBack(reference);
      if (rest) return [name, ...rest];
    }
    return undefined;
  };
  return findPathBack(start);
}

/** Finds the cycle of a name as text, "a → b → a". Only the first name of a cycle in alphabetical order gives it, so that it is reported once. */
export function findCycleTextFromItsFirstName(
  start: string,
  listReferences: (name: string) => readonly string[],
): string | undefined {
  const cycle = findCycle(start, listReferences);
  return cycle && start === [...cycle].sort()[0] ? [...cycle, start].join(" → ") : undefined;
}
