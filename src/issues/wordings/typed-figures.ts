import { formatVietnameseNumber } from "../number-format.ts";
import type { IssueWording } from "./wording.ts";

/** Published figures that were typed from a paper: published/<period>.yaml. */
export const typedFigureIssues = {
  "typed-period": {
    severity: "error",
    message: () => "Tên tệp số liệu công bố nhập tay không phải là một kỳ báo cáo.",
    remedy: "Đặt tên tệp theo kỳ, ví dụ published/9m-2024.yaml (9 tháng), published/2024.yaml (cả năm).",
  },
  "typed-form-empty": {
    severity: "warning",
    message: ({ period }) =>
      `Mẫu nhập tay số liệu đã công bố của kỳ ${period} chưa điền số nào, nên chưa dùng.`,
    remedy: "Điền số theo báo cáo đã ký vào sau tên chỉ tiêu; không nhập nữa thì xóa tệp.",
  },
  "typed-indicator": {
    severity: "error",
    message: ({ text, candidates }) =>
      candidates
        ? `"${text}" là tên của nhiều chỉ tiêu: ${candidates}.`
        : `"${text}" không phải là mã hay tên của chỉ tiêu nào.`,
    remedy: ({ nearest, candidates }) =>
      candidates
        ? "Ghi mã của chỉ tiêu thay cho tên."
        : nearest
          ? `Ý bạn là "${nearest}"?`
          : "Lấy tên và mã từ mẫu: report publish <kỳ> --form với một kỳ khác, hoặc report exports.",
  },
  "typed-not-compared": {
    severity: "error",
    message: ({ name }) =>
      `"${name}" đếm nhiệm vụ được giao của từng năm, không so với năm khác, nên không nhập số năm trước.`,
    remedy: "Xóa dòng này.",
  },
  "typed-twice": {
    severity: "error",
    message: ({ name }) => `Số của chỉ tiêu "${name}" đã có ở một dòng khác trong mục này.`,
    remedy: "Giữ lại một dòng đúng, xóa dòng kia.",
  },
  "typed-locality": {
    severity: "error",
    message: ({ text }) => `"${text}" không phải là mã hay tên của địa phương nào trong report.yaml.`,
    remedy: ({ nearest }) =>
      nearest ? `Ý bạn là "${nearest}"?` : "Ghi đúng tên hoặc mã ở mục localities của report.yaml.",
  },
  "typed-number": {
    severity: "error",
    message: ({ name, text }) => `Số đã công bố của "${name}" không đọc được: "${text}".`,
    remedy: ({ example }) =>
      `Ghi số rồi đơn vị, dấu chấm ngăn hàng nghìn, dấu phẩy trước phần lẻ, ví dụ ${example}.`,
  },
  "typed-unit": {
    severity: "error",
    message: ({ name, unit, expected }) =>
      unit === ""
        ? `Số đã công bố của "${name}" chưa ghi đơn vị tính, trong khi chỉ tiêu tính bằng ${expected}.`
        : `Số đã công bố của "${name}" ghi đơn vị "${unit}", trong khi chỉ tiêu tính bằng ${expected}.`,
    remedy: ({ expected }) =>
      expected === "đồng"
        ? "Ghi đơn vị sau số như trong báo cáo đã ký, ví dụ 3,2 tỷ đồng hoặc 850 triệu đồng."
        : `Ghi số theo ${expected}; nếu báo cáo đã ký tính theo đơn vị khác thì hai số không so được: xóa dòng này.`,
  },
  "typed-fraction": {
    severity: "error",
    message: ({ name, value, unit }) =>
      `Số đã công bố của "${name}" là ${formatVietnameseNumber(value)} ${unit}, trong khi ${unit} tính bằng số nguyên.`,
    remedy: "Dấu phẩy đứng trước phần lẻ; hàng nghìn ngăn bằng dấu chấm (14.274).",
  },
  "typed-rounded": {
    severity: "warning",
    message: ({ name, text, shift }) =>
      `Số đã công bố của "${name}" ghi tròn là ${text}, nên tỷ lệ tăng, giảm có thể lệch đến ${formatVietnameseNumber(shift)} điểm phần trăm.`,
    remedy: "Nếu phụ lục của báo cáo đã ký có số đủ chữ số thì ghi số ấy.",
  },
  "typed-below-rows": {
    severity: "error",
    message: ({ name, who, period, signed, computed }) =>
      `"${name}" (${who}) nhập tay là ${formatVietnameseNumber(signed)}, nhưng riêng các dòng đang có của ${period} đã cộng được ${formatVietnameseNumber(computed)}.`,
    remedy: ({ who }) =>
      `Số nhập tay là số của ${who}, gồm cả những nơi đã có dòng: cộng thêm phần của những nơi ấy rồi ghi số chung, hoặc xóa dòng này.`,
  },
  "typed-otherwise": {
    severity: "error",
    message: ({ name, who, signed, typed }) =>
      `"${name}" (${who}) nhập tay là ${formatVietnameseNumber(typed)}, nhưng văn bản đã ký và ghi nhận cùng kỳ ấy là ${formatVietnameseNumber(signed)}.`,
    remedy:
      "Đối chiếu với văn bản đã ký: sửa hoặc xóa dòng nhập tay; nếu bản ghi nhận sai thì bỏ bằng report publish <kỳ> --undo.",
  },
  "publish-form-there": {
    severity: "error",
    message: ({ path }) => `Đã có tệp ${path}; mẫu nhập tay không ghi đè lên số đã điền.`,
    remedy: "Điền tiếp vào tệp ấy; muốn làm lại từ đầu thì chuyển tệp ra chỗ khác rồi chạy lại.",
  },
} as const satisfies Record<string, IssueWording>;
