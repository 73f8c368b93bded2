import type { Quantity } from "../../quantity.ts";

/** The value of an indicator. A ratio and a share of completed tasks also carry their part and their whole. */
export interface FigureValue {
  readonly amount: Quantity;
  readonly part?: Quantity;
  readonly whole?: Quantity;
  /** The amount was published, so that it holds even if today's rows give another one. */
  readonly isPublished?: true;
  /** The paper that a published amount was typed from; absent where a signed file was recorded. */
  readonly typedFrom?: string;
}
