import { createRankingHelper } from "./ranking.ts";

/** The localities with the highest numbers. */
export const highestHelper = createRankingHelper("highest", '{{highest "mã-chỉ-tiêu" top=2}}');
