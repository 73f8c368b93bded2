/** Why words declared in report.yaml are unclear, or a filter of a sector file can never be met, as a clause of a message. */
import type { IssueDetails } from "./wordings/wording.ts";

/** `meant` is what the text stands for, `other` what it stands for already, `id` what a line was written for. */
const reasons = {
  "two-meanings": ({ other, meant }) => `chữ này được khai vừa là “${other}”, vừa là “${meant}”`,
  "own-meaning": ({ meant }) => `chữ này có nghĩa riêng trong danh mục, không thể đọc thành “${meant}”`,
  "meaning-not-counted": ({ meant }) =>
    `“${meant}” không có trong danh mục của cột, nên không được chỉ tiêu nào tính`,
  "header-of-other-column": ({ other }) => `đó đã là tiêu đề của cột ${other}`,
  "name-of-other-indicator": ({ other, meant }) =>
    `đó đã là tên của chỉ tiêu ${other}, không phải của ${meant}`,
  "said-twice": ({ meant }) => `mục này đã có một dòng cho "${meant}", là cùng một thứ`,
  "own-place": ({ meant }) => `đó là ${meant} của chính cơ quan, nên không dòng nào được bỏ qua`,
  "text-counted": () => "có chỉ tiêu tính theo chữ này, nên nó vẫn được tính",
  "nothing-of-that-name": () => "không có biểu, cột hay tệp .csv, .xlsx nào như vậy",
  "no-letters": () => "không có chữ nào để so",
  "read-as-other": ({ meant }) => `mục "aliases" của cột đọc chữ này thành “${meant}”`,
} satisfies Readonly<Record<string, (details: IssueDetails) => string>>;

export type UnclearReason = keyof typeof reasons;

export function formatUnclearReason(details: IssueDetails): string {
  return reasons[details.why as UnclearReason](details);
}
