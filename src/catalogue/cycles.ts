/** The way from a name through those that it leads to and back to itself; undefined where there is none. */
function findCycle(start: string, next: (name: string) => readonly string[]): string[] | undefined {
  const visited = new Set<string>();
  const findPathBack = (name: string): string[] | undefined => {
    visited.add(name);
    for (const one of next(name)) {
      if (one === start) return [name];
      const rest = visited.has(one) ? undefined : findPathBack(one);
      if (rest) return [name, ...rest];
    }
    return undefined;
  };
  return findPathBack(start);
}

/** "a → b → a", told by the first of its names alone. */
export function findCycleText(start: string, next: (name: string) => readonly string[]): string | undefined {
  const cycle = findCycle(start, next);
  return cycle && start === [...cycle].sort()[0] ? [...cycle, start].join(" → ") : undefined;
}
