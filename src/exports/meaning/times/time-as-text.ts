/** When: texts of a column of contents that say a time or a comparison, as a cell above the numbers of last year does. */
import { foldText } from "../../cells/text-folding.ts";
import { parseTime } from "../../cells/time-spans.ts";

const timeWord = /(?:^| )(?:thang|qui|nam)(?: |$)|20\d\d/;
/** "27/7/2022" and "2/9" name an occasion. */
const dayOfOccasion = /^(?:ngay )?\d{1,2}[-/. ]\d{1,2}(?:[-/. ]\d{4})?$/;
const comparison =
  /^(?:so (?:lieu )?)?(?:cung ki|nam truoc|ki truoc|luy ke|lui ke|ti le|so voi (?:cung ki|nam truoc|ki truoc|ke hoach))(?: nam)?(?: truoc| 20\d\d)?$/;

/** "Năm 2021", "Tháng 9/2022", "Cùng kỳ năm 2021", "Tỷ lệ (%)": numbers there are of another time or none that may be added. */
export function isTimeOrComparison(text: string): boolean {
  const folded = foldText(text);
  if (comparison.test(folded)) return true;
  return timeWord.test(folded) && !dayOfOccasion.test(folded) && parseTime(text) !== undefined;
}
