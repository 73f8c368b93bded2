import { createRankingHelper } from "./ranking.ts";

/** The localities with the lowest numbers. */
export const lowestHelper = createRankingHelper("lowest", '{{lowest "mã-chỉ-tiêu"}}');
