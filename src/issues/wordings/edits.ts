import { formatVietnameseNumber } from "../number-format.ts";
import { formatYamlString, type IssueDetails, type IssueWording } from "./wording.ts";

/** Edit rules: what is wrong with them, and what they say of the numbers. */
export const editIssues = {
  "edit-operand-unknown": {
    severity: "error",
    message: ({ id, names }) =>
      `Quy tắc "${id}" nêu ${names}, nhưng các tên này không cùng là cột số, cũng không cùng là chỉ tiêu.`,
    remedy:
      "Viết theo dạng biểu.cột như ở mục exports, hoặc ghi mã chỉ tiêu; quy tắc order nhận cả cột ngày.",
  },
  "edit-exports-differ": {
    severity: "error",
    message: ({ id, exports }) => `Quy tắc "${id}" so các cột của nhiều biểu: ${exports}.`,
    remedy: "Chỉ quy tắc agree so được hai biểu; với các quy tắc khác, dùng mã chỉ tiêu thay cho tên cột.",
  },
  "edit-source-missing": {
    severity: "error",
    message: ({ id }) => `Quy tắc "${id}" đặt mức tiền mà không ghi căn cứ.`,
    remedy:
      "Thêm mục source: văn bản quy định mức, hoặc số thực tế nhiều năm, ví dụ source: NĐ 75/2021/NĐ-CP.",
  },
  "edit-interval-empty": {
    severity: "error",
    message: ({ id }) => `Quy tắc "${id}" đặt mức thấp nhất lớn hơn mức cao nhất, nên không số nào đạt.`,
    remedy: "Ghi mức thấp nhất trước: between: [thấp nhất, cao nhất].",
  },
  "edits-contradict": {
    severity: "error",
    message: ({ id, other }) => `Quy tắc "${id}" và "${other}" xét cùng một số nhưng không có mức nào chung.`,
    remedy:
      "Sửa một trong hai mức, hoặc tách bằng where, from, until nếu mỗi quy tắc dành cho dòng khác nhau.",
  },
  "edit-implied": {
    severity: "warning",
    message: ({ id, other }) =>
      `Quy tắc "${id}" không cần thiết: "${other}" đã xét cùng số ấy với mức hẹp hơn.`,
    remedy: "Bỏ quy tắc thừa, hoặc sửa mức của nó.",
  },
  "edit-unmet": {
    severity: "warning",
    message: ({ id, rule }) =>
      `Quy tắc "${id}" (${rule}) chưa được xét lần nào với số liệu trong thư mục data.`,
    remedy:
      "Kiểm tra tên cột, mục where và thời gian from, until của quy tắc; nếu biểu còn thiếu số thì để nguyên.",
  },
  "edit-unknown": {
    severity: "error",
    message: ({ section, id }) => `Mục "${section}" nêu quy tắc "${id}" mà bộ mẫu không có.`,
    remedy: "Ghi đúng mã quy tắc, như ở cuối thông báo của lệnh check, sau ngoặc vuông.",
  },
  "edit-balance": {
    severity: "error",
    message: (details) => describeEquation(details),
    remedy: (details) => `Sửa ô sai theo tài liệu gốc. ${adviseConfirmation(details)}`,
  },
  "edit-carry": {
    severity: "error",
    message: (details) => describeEquation(details),
    remedy: (details) => `Sửa ô sai theo tài liệu gốc. ${adviseConfirmation(details)}`,
  },
  "edit-order": {
    severity: "error",
    message: (details) => describeEquation(details),
    remedy: (details) => `Sửa ô sai theo tài liệu gốc. ${adviseConfirmation(details)}`,
  },
  "edit-ratio": {
    severity: "warning",
    message: (details) => {
      const { name, amount, per, perAmount, value } = details;
      const [part, whole] = [amount, perAmount].map(formatVietnameseNumber);
      return `${describePlace(details)}${name} chia cho ${per} là ${part} / ${whole} = ${formatRounded(value)}, ngoài mức ${formatBounds(details)}${describeEffect(details)}.${describeOtherRules(details)}`;
    },
    remedy: (details) => `Kiểm tra đơn vị tính, số chữ số 0 của hai ô. ${adviseConfirmation(details)}`,
  },
  "edit-growth": {
    severity: "warning",
    message: (details) => {
      const { name, amount, before, beforeName, value } = details;
      return `${describePlace(details)}${name} là ${formatVietnameseNumber(amount)}, ${beforeName} là ${formatVietnameseNumber(before)}, thay đổi ${formatPercent(value)}, ngoài mức ${formatPercentBounds(details)}${describeEffect(details)}.${describeOtherRules(details)}`;
    },
    remedy: (details) => `Đối chiếu hai số với tài liệu gốc. ${adviseConfirmation(details)}`,
  },
  "edit-plan": {
    severity: "warning",
    message: (details) => {
      const { name, amount, plan, value } = details;
      return `${describePlace(details)}${name} là ${formatVietnameseNumber(amount)}, bằng ${formatPercent(value)} kế hoạch năm (${formatVietnameseNumber(plan)}), ngoài mức ${formatPercentBounds(details)}.${describeOtherRules(details)}`;
    },
    remedy: (details) =>
      `Kiểm tra số kế hoạch trong tệp chỉ tiêu, rồi đến số thực hiện. ${adviseConfirmation(details)}`,
  },
  "edit-range": {
    severity: "warning",
    message: (details) => {
      const { name, amount } = details;
      return `${describePlace(details)}${name} là ${formatVietnameseNumber(amount)}, ngoài mức ${formatBounds(details)}${describeEffect(details)}.${describeOtherRules(details)}`;
    },
    remedy: (details) => `Đối chiếu với tài liệu gốc. ${adviseConfirmation(details)}`,
  },
  "unit-doubtful": {
    severity: "warning",
    message: (details) => {
      const { column, who, month, value, times } = details;
      return `"${column}" tháng ${month} của ${who} là ${formatVietnameseNumber(value)}, gấp hoặc kém hơn ${times} lần mức thường thấy ở các tháng khác.${describeOtherRules(details)}`;
    },
    remedy: (details) =>
      `Kiểm tra đơn vị tính (đồng, nghìn đồng, triệu đồng) và số chữ số 0. ${adviseConfirmation(details)}`,
  },
  "edit-agree": {
    severity: "warning",
    message: (details) => {
      const { name, value, other, otherValue, otherFile } = details;
      const file = otherFile === "" ? "" : ` (${otherFile})`;
      return `${describePlace(details)}${name} là ${formatVietnameseNumber(value)}, trong khi ${other}${file} là ${formatVietnameseNumber(otherValue)}.${describeOtherRules(details)}`;
    },
    remedy: (details) => `Hỏi lại hai nguồn số liệu; sửa nguồn sai. ${adviseConfirmation(details)}`,
  },
} as const satisfies Record<string, IssueWording>;

/** "huyện Yên Mô, 9/2022: ", with the name of the rule where it has one. */
function describePlace({ who, time, ruleName }: IssueDetails): string {
  return `${who}, ${time}: ${ruleName === "" ? "" : `${ruleName}; `}`;
}

function describeEquation(details: IssueDetails): string {
  const { text, suspect = "", written, mended, mendedCount, slip } = details;
  const both = Number(mendedCount) > 1 ? ` cả ${mendedCount} phép tính` : "";
  const hint =
    { swap: ", có thể đổi chỗ hai chữ số", zeros: ", có thể thừa hoặc thiếu số 0" }[String(slip)] ?? "";
  const right = mended === "" ? "" : ` là ${formatVietnameseNumber(mended)} thì khớp${both}`;
  const cause =
    suspect === ""
      ? ""
      : mended === ""
        ? ` Có thể ô ${suspect} sai (tệp ghi ${formatVietnameseNumber(written)}).`
        : ` Nếu ô ${suspect}${right} (tệp ghi ${formatVietnameseNumber(written)}${hint}).`;
  return `${describePlace(details)}${text}.${cause}${describeOtherRules(details)}`;
}

function describeOtherRules({ alsoBroken, confirmedValue }: IssueDetails): string {
  const others = alsoBroken === "" ? "" : ` Cũng trái với quy tắc ${alsoBroken}.`;
  const before =
    confirmedValue === ""
      ? ""
      : ` Mục silenced của report.yaml xác nhận số ${formatVietnameseNumber(confirmedValue)}, nay số đã khác.`;
  return `${others}${before}`;
}

/** "; sửa lại thì số của kỳ thay đổi 6,1%" */
function describeEffect({ share }: IssueDetails): string {
  return share === "" || share === 0 ? "" : `; sửa lại thì số của kỳ thay đổi ${formatPercent(share)}`;
}

/** The line to paste, if the number is right. */
function adviseConfirmation({ rule, locality, time, shown, isDate }: IssueDetails): string {
  const value = isDate === "yes" ? String(shown) : formatVietnameseNumber(shown);
  const place = locality === "" ? "" : ` locality: ${locality},`;
  return `Nếu số đúng là như vậy, ghi vào mục silenced của report.yaml: { rule: ${rule},${place} time: ${time}, value: ${value.includes(",") ? formatYamlString(value) : value}, reason: … }.`;
}

function formatBounds({ least, most, source }: IssueDetails): string {
  const basis = source === "" ? "" : ` (${source})`;
  return `từ ${formatVietnameseNumber(least)} đến ${formatVietnameseNumber(most)}${basis}`;
}

function formatPercentBounds({ least, most, source }: IssueDetails): string {
  const basis = source === "" ? "" : ` (${source})`;
  return `từ ${formatPercent(least)} đến ${formatPercent(most)}${basis}`;
}

/** 0,061 → "6,1%" */
function formatPercent(share: string | number | undefined): string {
  return `${formatVietnameseNumber(Math.round(Number(share) * 1000) / 10)}%`;
}

function formatRounded(value: string | number | undefined): string {
  const number = Number(value);
  return formatVietnameseNumber(
    Math.abs(number) >= 100 ? Math.round(number) : Math.round(number * 100) / 100,
  );
}
