import { EVENT_ID, type Event } from "js-yaml";

/** Where the key or the item at a path begins in a YAML text; where there is none, the nearest part above it that there is. */
export function findOffset(path: readonly PropertyKey[], events: readonly Event[], text: string): number {
  // The first event opens the document.
  let node = buildYamlNode(events, text, 1).part;
  for (const step of path) {
    const next = node.children.get(String(step));
    if (!next) break;
    node = next;
  }
  return node.offset;
}

interface YamlNode {
  readonly offset: number;
  /** By key, or by the number of the item from 0. */
  readonly children: ReadonlyMap<string, YamlNode>;
}

/** The part whose first event this is, and where the one after it begins. */
function buildYamlNode(events: readonly Event[], text: string, at: number): { part: YamlNode; next: number } {
  const event = events[at];
  const parts = new Map<string, YamlNode>();
  let next = at + 1;
  const isMapping = event?.type === EVENT_ID.MAPPING;
  if (isMapping || event?.type === EVENT_ID.SEQUENCE) {
    while (next < events.length && events[next]?.type !== EVENT_ID.POP) {
      const key = isMapping ? buildYamlNode(events, text, next) : undefined;
      const value = buildYamlNode(events, text, key?.next ?? next);
      if (key) parts.set(readScalarText(events[next], text), { ...value.part, offset: key.part.offset });
      else parts.set(String(parts.size), value.part);
      next = value.next;
    }
    next++;
  }
  return { part: { offset: findEventOffset(event), children: parts }, next };
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
    default:
      return 0;
  }
}

function readScalarText(event: Event | undefined, text: string): string {
  return event?.type === EVENT_ID.SCALAR ? text.slice(event.valueStart, event.valueEnd) : "";
}
