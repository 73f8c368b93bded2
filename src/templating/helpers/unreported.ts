import { isReported } from "../../language/figure-phrase.ts";
import { formatUnreportedTopic, unreportedListMarker } from "../unreported-topics.ts";
import type { TextHelper } from "./helper.ts";

/** Names what was not reported, on a line of its own, which is left out where the document says it with all the others. */
export const unreportedHelper: TextHelper = {
  name: "unreported",
  kind: "text",
  form: {
    indicators: "none",
    argument: "text",
    options: ["unless"],
    example: '{{unreported "tai nạn lao động"}}',
  },
  print({ positional: [topic = ""], options: { unless } }, { state }) {
    const other = unless === undefined ? undefined : state.figures.findFigure(String(unless), state.locality);
    return other && isReported(other) ? "" : formatUnreportedTopic(topic);
  },
};

/** "Trong kỳ chưa có số liệu báo cáo về: …": everything that was not reported, on a line of its own; nothing if that is nothing. */
export const allUnreportedHelper: TextHelper = {
  name: "allUnreported",
  kind: "text",
  form: { indicators: "none", options: [], example: "{{allUnreported}}" },
  print: () => unreportedListMarker,
};
