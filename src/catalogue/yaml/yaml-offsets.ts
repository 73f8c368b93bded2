import { EVENT_ID, type Event } from "js-yaml";

/** Finds the offset of the key or the item at a path in a YAML text, or else of the nearest part above it. */
export function findOffset(path: readonly PropertyKey[], events: readonly Event[], text: string): number {
  // Event 0 opens the document.
  let node = buildYamlNode(events, text, 1).node;
  for (const step of path) {
    const next = node.children.get(String(step));
    if (!next) break;
    node = next;
  }
  return node.offset;
}

interface YamlNode {
  readonly offset: number;
  /** The children by key, or by item number from 0. */
  readonly children: ReadonlyMap<string, YamlNode>;
}

/** Builds the node that begins with the given event, and returns the index of the event after it. */
function buildYamlNode(
  events: readonly Event[],
  text: string,
  index: number,
): { node: YamlNode; next: number } {
  const event = events[index];
  const children = new Map<string, YamlNode>();
  let next = index + 1;
  const isMapping = event?.type === EVENT_ID.MAPPING;
  if (isMapping || event?.type === EVENT_ID.SEQUENCE) {
    while (next < events.length && events[next]?.type !== EVENT_ID.POP) {
      const key = isMapping ? buildYamlNode(events, text, next) : undefined;
      const value = buildYamlNode(events, text, key?.next ?? next);
      if (key) children.set(readScalarText(events[next], text), { ...value.node, offset: key.node.offset });
      else children.set(String(children.size), value.node);
      next = value.next;
    }
    next++;
  }
  return { node: { offset: findEventOffset(event), children }, next };
}

function findEventOffset(event: Event | undefined): number {
  switch (event?.type) {
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return event.start;
    case EVENT_ID.SCALAR:
      return Math.max(0, event.valueStart);
    case EVENT_ID.ALIAS:
      return event.anchorStart;
    case EVENT_ID.DOCUMENT:
    case EVENT_ID.POP:
    case undefined:
      return 0;
  }
}

function readScalarText(event: Event | undefined, text: string): string {
  return event?.type === EVENT_ID.SCALAR ? text.slice(event.valueStart, event.valueEnd) : "";
}
