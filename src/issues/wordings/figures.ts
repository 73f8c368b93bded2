import { formatVietnameseNumber } from "../number-format.ts";
import type { IssueWording } from "./wording.ts";

/** Data that are missing or contradictory although every row could be read. */
export const figureIssues = {
  "estimate-unusable": {
    severity: "error",
    message: ({ name, reason }) =>
      reason === "events"
        ? `Biểu "${name}" ghi từng việc theo ngày nên không lấy được số ước thực hiện.`
        : reason === "year-places"
          ? `Số ước thực hiện cả năm của biểu "${name}" chưa có đủ các địa phương, hoặc vừa ghi từng địa phương vừa ghi chung cả tỉnh, nên không cộng được.`
          : `Số ước thực hiện của biểu "${name}" và số đã báo cáo không ghi địa phương như nhau: một bên theo từng địa phương, một bên chung cả tỉnh.`,
    remedy: ({ reason }) =>
      reason === "events"
        ? "Bỏ tệp số ước này khỏi thư mục data; nêu số ước ở phần viết tay."
        : reason === "year-places"
          ? "Ghi số ước cả năm của mọi địa phương có báo cáo biểu này, hoặc chỉ một dòng chung cả tỉnh."
          : "Ghi số ước theo đúng các địa phương như trong biểu đã báo cáo.",
  },
  "published-differs": {
    severity: "warning",
    message: ({ name, who, period, signed, computed, typedFrom }) =>
      `Chỉ tiêu "${name}" (${who}) đã công bố cho ${period}${typedFrom ? ` (nhập tay từ ${typedFrom})` : ""} là ${formatVietnameseNumber(signed)}, nhưng số liệu hiện nay ${
        computed === "" ? "không có" : `cho ${formatVietnameseNumber(computed)}`
      }; báo cáo so với số đã công bố.`,
    remedy:
      "Nếu số liệu cũ được sửa có lý do, nêu lý do trong báo cáo; nếu không, sửa lại tệp số liệu năm trước.",
  },
  "plan-unit": {
    severity: "error",
    message: ({ name, unit, expected }) =>
      unit === ""
        ? `Kế hoạch của "${name}" chưa ghi đơn vị tính, trong khi chỉ tiêu tính bằng ${expected}.`
        : `Kế hoạch của "${name}" ghi đơn vị "${unit}", trong khi chỉ tiêu tính bằng ${expected}.`,
    remedy: ({ unit = "", expected = "" }) =>
      /^lượt /u.test(String(expected)) && !/lượt/iu.test(String(unit)) && unit !== ""
        ? `Một người có thể được tính nhiều lượt. Nếu kế hoạch tính theo lượt như chỉ tiêu thì ghi "${expected}" ở cột Đơn vị tính; nếu tính theo người thì xóa dòng này, vì số người và số lượt không so được với nhau.`
        : "Ghi ở cột Đơn vị tính đơn vị của chỉ tiêu, hoặc bội số của nó: nghìn đồng, triệu đồng, nghìn lượt.",
  },
  "plan-fraction": {
    severity: "error",
    message: ({ name, value, unit }) =>
      `Kế hoạch của "${name}" là ${formatVietnameseNumber(value)} ${unit}, trong khi ${unit} đếm bằng số nguyên.`,
    remedy:
      "Nếu dấu phẩy ngăn hàng nghìn thì viết dấu chấm hoặc bỏ dấu (17.500); nếu không thì ghi số nguyên.",
  },
  "plan-twice": {
    severity: "error",
    message: ({ name, year }) => `Kế hoạch năm ${year} của "${name}" đã có ở một dòng khác.`,
    remedy: "Giữ lại một dòng đúng, xóa dòng còn lại.",
  },
  "period-incomplete": {
    severity: "error",
    message: ({ period, months }) =>
      `Kỳ ${period} chưa đủ số liệu: mọi biểu hằng tháng đều chưa có số liệu tháng ${months}.`,
    remedy: ({ shorter, cutOff }) =>
      `Bổ sung số liệu các tháng ấy${shorter ? `, hoặc lập báo cáo kỳ ${shorter}` : ""}; nếu cần lập ngay, thêm --partial (trong batch.yaml: partial: true): văn bản sẽ ghi ${cutOff ? `số liệu tính đến ngày ${cutOff} và chỉ so sánh các tháng đã có` : "rõ số nào thiếu tháng nào và không so sánh số ấy"}.`,
  },
  "month-missing": {
    severity: "warning",
    message: ({ name, months, year }) => `Biểu "${name}" chưa có số liệu tháng ${months} năm ${year}.`,
    remedy:
      "Bổ sung số liệu của các tháng này nếu đã chốt; số thực hiện, hoặc số so với cùng kỳ, hiện chưa gồm các tháng đó.",
  },
  "month-missing-locality": {
    severity: "warning",
    message: ({ name, locality, months, year }) =>
      `Biểu "${name}" chưa có số liệu tháng ${months} năm ${year} của ${locality}.`,
    remedy:
      "Tìm lại tệp của địa phương, hoặc đôn đốc nơi chưa gửi; số thực hiện, hoặc số so với cùng kỳ, hiện chưa gồm phần này.",
  },
  "locality-silent": {
    severity: "warning",
    message: ({ name, locality, year }) =>
      `Biểu "${name}" không có dòng nào của ${locality} trong kỳ năm ${year}, trong khi nơi khác có.`,
    remedy: "Kiểm tra xem tệp của địa phương này đã có trong thư mục data chưa.",
  },
  "file-copied": {
    severity: "error",
    message: ({ original }) => `Tệp giống hệt tệp ${original}, nên số liệu bị tính hai lần.`,
    remedy: "Xóa một trong hai tệp khỏi data/.",
  },
  "month-in-two-files": {
    severity: "warning",
    message: ({ name, who, month, first, others = 0 }) =>
      `Biểu "${name}": tháng ${month} của ${who}${others === 0 ? "" : ` và ${others} phần khác`} đã có trong tệp ${first}; hai tệp đang được cộng lại.`,
    remedy: "Nếu là cùng một số liệu thì xóa bớt một tệp; nếu là hai đợt khác nhau thì giữ nguyên.",
  },
  "rate-not-combined": {
    severity: "warning",
    message: ({ name, rows, year, weight }) =>
      weight === ""
        ? `"${name}" năm ${year} có ${rows} dòng trong kỳ mà không có dòng chung; tỷ lệ, số bình quân không cộng và không lấy trung bình được nên bỏ trống.`
        : `"${name}" năm ${year} có ${rows} dòng trong kỳ, nhưng có dòng trùng hoặc thiếu số ở cột "${weight}" để tính bình quân nên bỏ trống.`,
    remedy: ({ weight }) =>
      weight === ""
        ? "Thêm dòng chung của cả địa bàn và cả kỳ vào biểu; hoặc khai cho chỉ tiêu cột dùng để tính bình quân, ví dụ weight: labour.force."
        : `Điền đủ cột "${weight}" ở các dòng có tỷ lệ, hoặc thêm dòng chung của cả địa bàn và cả kỳ.`,
  },
  "count-without-money": {
    severity: "warning",
    message: ({ present, absent, who, month }) =>
      `Tháng ${month}, ${who}: có "${present}" nhưng không có "${absent}".`,
    remedy: "Kiểm tra xem ô còn thiếu hay số liệu đúng là như vậy.",
  },
  "cumulative-falls": {
    severity: "warning",
    message: ({ column, who, month }) =>
      `Cột lũy kế "${column}" của ${who} giảm ở tháng ${month} so với tháng trước.`,
    remedy: "Kiểm tra xem cột này có đúng là số lũy kế từ đầu năm.",
  },
  "year-doubtful": {
    severity: "warning",
    message: ({ name, now, before }) =>
      `"${name}" trong kỳ là ${formatVietnameseNumber(now)}, cùng kỳ năm trước là ${formatVietnameseNumber(before)}, lệch hơn 100 lần.`,
    remedy: "Kiểm tra đơn vị tính của hai năm (đồng, nghìn đồng, triệu đồng) trong các tệp của chỉ tiêu này.",
  },
  "locality-stray": {
    severity: "warning",
    message: ({ column, who, month, value }) =>
      `"${column}" tháng ${month} của ${who} là ${formatVietnameseNumber(value)}, gấp hơn 100 lần mọi nơi khác.`,
    remedy: "Kiểm tra số chữ số 0 và đơn vị tính của ô này.",
  },
  "plan-without-actual": {
    severity: "warning",
    message: ({ name, plan }) =>
      `Kế hoạch ${formatVietnameseNumber(plan)} của “${name}” không được in, vì không tệp nào có số thực hiện của chỉ tiêu này.`,
    remedy: ({ id, other, otherId }) =>
      other === ""
        ? `Thêm tệp có số thực hiện; nếu đây là kế hoạch của chỉ tiêu khác thì sửa tên chỉ tiêu ở dòng này, hoặc sửa ${id} ở mục aliases: indicators: của report.yaml.`
        : `“${other}” có số thực hiện mà không có kế hoạch: nếu kế hoạch là của chỉ tiêu ấy thì sửa tên chỉ tiêu ở dòng này, hoặc sửa ${id} thành ${otherId} ở mục aliases: indicators: của report.yaml.`,
  },
  "percent-differs": {
    severity: "warning",
    message: ({ written, computed }) =>
      `Tệp ghi tỷ lệ ${formatVietnameseNumber(written)}%, tính lại từ các cột khác là ${formatVietnameseNumber(computed)}%; báo cáo dùng số tính lại.`,
    remedy: "Kiểm tra lại công thức tính tỷ lệ trong tệp.",
  },
  "flow-looks-cumulative": {
    severity: "warning",
    message: ({ names }) =>
      `${names}: tháng nào cũng cao hơn tháng trước và cộng lại vượt hai lần kế hoạch năm hoặc cùng kỳ; có thể là số lũy kế từ đầu năm.`,
    remedy:
      "Nếu là số lũy kế, kết xuất lại số của từng tháng, hoặc khai cumulative: true cho cột; nếu đúng là số từng tháng thì để nguyên.",
  },
  "plan-exceeded": {
    severity: "warning",
    message: ({ name, amount, plan, times }) =>
      `"${name}" đã thực hiện ${formatVietnameseNumber(amount)}, gấp ${formatVietnameseNumber(times)} lần kế hoạch năm (${formatVietnameseNumber(plan)}).`,
    remedy: "Kiểm tra đơn vị tính và số kế hoạch trong tệp chỉ tiêu, rồi đến số thực hiện.",
  },
  "plans-differ": {
    severity: "warning",
    message: ({ name, year, sum, plan }) =>
      `Kế hoạch năm ${year} của "${name}" là ${formatVietnameseNumber(plan)}, nhưng kế hoạch của các địa phương cộng lại là ${formatVietnameseNumber(sum)}.`,
    remedy: "Đối chiếu với quyết định giao chỉ tiêu; sửa dòng chung hoặc dòng của địa phương cho khớp.",
  },
  "completed-too-early": {
    severity: "error",
    silenceable: true,
    message: ({ assigned, start, end }) => `Ngày hoàn thành ${end} sớm hơn "${assigned}" ${start}.`,
    remedy:
      'Sửa lại một trong hai ngày; nếu đúng là làm trước khi có văn bản giao thì khai "completed-too-early" ở mục silenced của report.yaml kèm lý do.',
  },
  "part-exceeds": {
    severity: "warning",
    message: ({ part, whole, who }) => `${who}: "${part}" lớn hơn "${whole}" mà nó là một phần.`,
    remedy: "Kiểm tra lại hai cột này trong tệp số liệu.",
  },
  "parts-differ": {
    severity: "warning",
    message: ({ whole, who, sum, total }) =>
      `${who}: các phần của "${whole}" cộng lại là ${formatVietnameseNumber(sum)}, khác số tổng ${formatVietnameseNumber(total)}.`,
    remedy: 'Kiểm tra lại các dòng "trong đó" của tệp số liệu.',
  },
} as const satisfies Record<string, IssueWording>;
