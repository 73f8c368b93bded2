import type { IssueWording } from "./wording.ts";

const saveAsXlsxRemedy =
  "Mở tệp bằng Excel, chọn “Lưu thành” → “Sổ làm việc Excel (.xlsx)”, chép tệp mới vào data/ và bỏ tệp cũ.";

const oldKindNames: Readonly<Record<string, string>> = {
  xls: "bảng tính Excel kiểu cũ (.xls)",
  xlsb: "bảng tính Excel dạng nhị phân (.xlsb)",
};

/** Faults of workbooks (.xlsx, .ods), of their sheets, and of what a cell shows. */
export const workbookIssues = {
  "workbook-old": {
    severity: "error",
    message: ({ kind }) => `Tệp là ${oldKindNames[String(kind)] ?? kind} nên không đọc được.`,
    remedy: saveAsXlsxRemedy,
  },
  "workbook-encrypted": {
    severity: "error",
    message: () => "Tệp có mật khẩu nên không đọc được.",
    remedy: "Mở tệp bằng Excel, chọn Tệp → Thông tin → Bảo vệ sổ làm việc, bỏ mật khẩu rồi lưu lại.",
  },
  "workbook-broken": {
    severity: "error",
    message: () => "Tệp bảng tính bị hỏng hoặc chép chưa hết nên không đọc được.",
    remedy: "Chép lại tệp từ nơi gốc; nếu Excel còn mở được thì mở rồi lưu thành tệp .xlsx mới.",
  },
  "workbook-too-large": {
    severity: "error",
    message: () =>
      "Tệp bảng tính quá lớn (hơn 2 triệu ô có nội dung, một ô lạc ở quá xa bảng, hoặc hơn 300 MB một trang khi mở ra) nên không đọc.",
    remedy:
      "Xóa các hàng, cột thừa (bấm Ctrl+End để đến ô cuối), hoặc lưu từng trang thành “CSV UTF-8” rồi bỏ tệp này khỏi data/.",
  },
  "workbook-unknown": {
    severity: "error",
    message: () => "Tệp mang tên bảng tính nhưng bên trong không phải là bảng tính Excel hay LibreOffice.",
    remedy: `Nếu là tệp CSV thì đổi đuôi tệp thành .csv; nếu không: ${saveAsXlsxRemedy.charAt(0).toLowerCase()}${saveAsXlsxRemedy.slice(1)}`,
  },
  "workbook-beside-csv": {
    severity: "error",
    message: ({ csv }) => `Tệp này và ${csv} cùng tên, tức là cùng một biểu: không rõ lấy tệp nào.`,
    remedy: "Giữ tệp đúng trong data/, chuyển tệp kia đi chỗ khác.",
  },
  "sheet-hidden": {
    severity: "warning",
    message: () => "Trang tính này bị ẩn nên không được đọc, dù có số liệu.",
    remedy:
      "Nếu cần tính: mở tệp, bấm chuột phải vào tên trang → “Bỏ ẩn”, rồi lưu lại; nếu không thì xóa trang.",
  },
  "rows-hidden": {
    severity: "error",
    silenceable: true,
    message: ({ lines }) =>
      `Hàng ${lines} bị ẩn hoặc bị bộ lọc che nhưng có số liệu, nên không rõ có tính hay không.`,
    remedy:
      "Bỏ bộ lọc và bỏ ẩn hàng (chọn cả trang, bấm chuột phải → “Bỏ ẩn”); hàng nào không tính thì xóa, rồi lưu lại.",
  },
  "cells-struck": {
    severity: "error",
    silenceable: true,
    message: ({ cells }) => `Ô ${cells} có chữ hoặc số bị gạch ngang, nên không rõ có tính hay không.`,
    remedy:
      "Số nào không tính thì xóa khỏi ô, hàng nào không tính thì xóa cả hàng; số nào đúng thì bỏ gạch ngang (chọn ô, bấm Ctrl+5), rồi lưu lại.",
  },
  "column-hidden": {
    severity: "error",
    silenceable: true,
    message: ({ header }) => `Cột “${header}” bị ẩn nhưng là cột của biểu, nên không rõ có tính hay không.`,
    remedy: "Chọn cả trang, bấm chuột phải vào tên cột → “Bỏ ẩn”, xem lại số rồi lưu; cột thừa thì xóa.",
  },
  "formula-without-value": {
    severity: "error",
    message: () => "Ô có công thức nhưng tệp không lưu kết quả, nên không có số để đọc.",
    remedy: "Mở tệp bằng Excel, chờ tính xong rồi bấm Lưu.",
  },
  "cell-twice": {
    severity: "error",
    message: () => "Tệp ghi ô này hai lần, nên mỗi chương trình có thể hiện một nội dung khác.",
    remedy: "Mở tệp bằng Excel, xem lại ô này rồi lưu; nếu tệp do phần mềm khác xuất thì xuất lại.",
  },
  "cells-merged": {
    severity: "error",
    message: ({ range }) => `Các ô ${range} bị gộp, nên chỉ ô đầu có nội dung, các ô còn lại trống.`,
    remedy:
      "Bỏ gộp ô trong phần số liệu (Trang đầu → Phối và Căn giữa → Bỏ gộp ô) và ghi đủ nội dung từng ô.",
  },
  "cell-shown-otherwise": {
    severity: "error",
    message: ({ shown, stored }) =>
      shown === ""
        ? `Ô trông như trống nhưng có số ${stored}.`
        : `Ô hiện “${shown}” nhưng số trong ô là ${stored}.`,
    remedy: "Chọn ô, bấm chuột phải → “Định dạng ô” → “Số”, xem lại số nào đúng rồi lưu.",
  },
  "cells-rounded": {
    severity: "warning",
    message: ({ header, cells, shown, stored }) =>
      `Cột “${header}” có ${cells} ô hiện số đã làm tròn: cộng các số hiện ra được ${shown}, cộng các số trong ô được ${stored}; báo cáo lấy số hiện ra.`,
    remedy:
      "Nếu số đúng là số chưa làm tròn thì tăng số chữ số thập phân của cột; nếu không thì làm tròn hẳn bằng hàm ROUND.",
  },
} as const satisfies Record<string, IssueWording>;
