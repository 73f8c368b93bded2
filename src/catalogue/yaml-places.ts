import { EVENT_ID, type Event } from "js-yaml";

/** Where the key or the item at a path begins in a YAML text; where there is none, the nearest part above it that there is. */
export function offsetOf(path: readonly PropertyKey[], events: readonly Event[], text: string): number {
  // The first event opens the document.
  let part = partsFrom(events, text, 1).part;
  for (const step of path) {
    const next = part.parts.get(String(step));
    if (!next) break;
    part = next;
  }
  return part.offset;
}

interface Part {
  readonly offset: number;
  /** By key, or by the number of the item from 0. */
  readonly parts: ReadonlyMap<string, Part>;
}

/** The part whose first event this is, and where the one after it begins. */
function partsFrom(events: readonly Event[], text: string, at: number): { part: Part; next: number } {
  const event = events[at];
  const parts = new Map<string, Part>();
  let next = at + 1;
  const isMapping = event?.type === EVENT_ID.MAPPING;
  if (isMapping || event?.type === EVENT_ID.SEQUENCE) {
    while (next < events.length && events[next]?.type !== EVENT_ID.POP) {
      const key = isMapping ? partsFrom(events, text, next) : undefined;
      const value = partsFrom(events, text, key?.next ?? next);
      if (key) parts.set(wordsOf(events[next], text), { ...value.part, offset: key.part.offset });
      else parts.set(String(parts.size), value.part);
      next = value.next;
    }
    next++;
  }
  return { part: { offset: offsetOfEvent(event), parts }, next };
}

function offsetOfEvent(event: Event | undefined): number {
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

function wordsOf(event: Event | undefined, text: string): string {
  return event?.type === EVENT_ID.SCALAR ? text.slice(event.valueStart, event.valueEnd) : "";
}
