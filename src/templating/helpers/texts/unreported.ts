import { isReported } from "../../../language/figure-phrase.ts";
import { formatUnreportedTopic, omittedTopic, unreportedListMarker } from "../../unreported-topics.ts";
import type { TextHelper } from "../helper.ts";

/**
 * Names what was not reported, on a line of its own, which is left out where the document says it with all the others; nothing where
 * no event of this indicator fell into the period, for which the annex has its sign of "không phát sinh".
 */
export const unreportedHelper: TextHelper = {
  name: "unreported",
  kind: "text",
  form: {
    indicators: "none",
    argument: "text",
    options: ["of", "unless"],
    example: '{{unreported "tai nạn lao động"}}',
  },
  print({ positional: [topic = ""], options: { of, unless } }, { state }) {
    const find = (id: unknown) =>
      id === undefined ? undefined : state.figures.findFigure(String(id), state.locality);
    const other = find(unless);
    const isSaid = find(of)?.coverage.isEventless || (other && isReported(other));
    return isSaid ? omittedTopic : formatUnreportedTopic(topic);
  },
};

/** "Trong kỳ chưa có số liệu báo cáo về: …": everything that was not reported, on a line of its own; nothing if that is nothing. */
export const allUnreportedHelper: TextHelper = {
  name: "allUnreported",
  kind: "text",
  form: { indicators: "none", options: [], example: "{{allUnreported}}" },
  print: () => unreportedListMarker,
};
