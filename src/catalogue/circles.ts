/** The way from a name through those that it leads to and back to itself; undefined where there is none. */
function circleFrom(start: string, next: (name: string) => readonly string[]): string[] | undefined {
  const entered = new Set<string>();
  const wayFrom = (name: string): string[] | undefined => {
    entered.add(name);
    for (const one of next(name)) {
      if (one === start) return [name];
      const rest = entered.has(one) ? undefined : wayFrom(one);
      if (rest) return [name, ...rest];
    }
    return undefined;
  };
  return wayFrom(start);
}

/** "a → b → a", told by the first of its names alone. */
export function circleText(start: string, next: (name: string) => readonly string[]): string | undefined {
  const circle = circleFrom(start, next);
  return circle && start === [...circle].sort()[0] ? [...circle, start].join(" → ") : undefined;
}
