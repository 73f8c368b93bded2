import { EVENT_ID, type Event } from "js-yaml";

/** Finds the offset of the key or the item at a path in a YAML text, or else of the nearest part above it. */
export function resolveYamlPathOffset(
  path: readonly PropertyKey[],
  events: readonly Event[],
  text: string,
): number {
  // Event 0 opens the document.
  let node = buildYamlNodeAt(events, text, 1).node;
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
function buildYamlNodeAt(
  events: readonly Event[],
  text: string,
  eventIndex: number,
): { node: YamlNode; next: number } {
  const event = events[eventIndex];
  const children = new Map<string, YamlNode>();
  let next = eventIndex + 1;
  const isMapping = event?.type === EVENT_ID.MAPPING;
  if (isMapping || event?.type === EVENT_ID.SEQUENCE) {
    while (next < events.length && events[next]?.type !== EVENT_ID.POP) {
      const key = isMapping ? buildYamlNodeAt(events, text, next) : undefined;
      const value = buildYamlNodeAt(events, text, key?.next ?? next);
      if (key) children.set(readScalarText(events[next], text), { ...value.node, offset: key.node.offset });
      else children.set(String(children.size), value.node);
      next = value.next;
    }
    next++;
  }
  return { node: { offset: pickEventOffset(event), children }, next };
}

function pickEventOffset(event: Event | undefined): number {
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
