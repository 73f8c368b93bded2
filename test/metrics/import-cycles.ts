/** Groups of files that import one another in a circle (strongly connected components, by Tarjan's algorithm). */
export function findImportCycles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];

  const visit = (file: string): number => {
    const position = order.size;
    order.set(file, position);
    stack.push(file);
    let low = position;
    for (const target of imports.get(file) ?? []) {
      if (!order.has(target)) low = Math.min(low, visit(target));
      else if (stack.includes(target)) low = Math.min(low, order.get(target) ?? low);
    }
    lowest.set(file, low);
    if (low === position) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1 || imports.get(file)?.includes(file)) cycles.push(group);
    }
    return low;
  };

  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return cycles;
}
