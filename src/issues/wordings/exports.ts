import { describeReadFailure } from "../disk-failures.ts";
import { formatYamlString, type IssueWording } from "./wording.ts";

const saveAsUtf8Remedy =
  "Mở tệp gốc bằng Excel, chọn “Lưu thành” → “CSV UTF-8 (phân cách bằng dấu phẩy)” rồi chép lại vào data/.";
const exportAgainRemedy = "Kết xuất lại tệp từ phần mềm nguồn, hoặc lưu lại từ Excel ở dạng “CSV UTF-8”.";

const fileKindNames: Readonly<Record<string, string>> = {
  xlsx: "bảng tính Excel (.xlsx) hoặc tệp nén",
  xls: "bảng tính Excel kiểu cũ (.xls)",
  archive: "tệp nén",
  pdf: "tệp PDF",
  html: "trang web (HTML) hoặc XML",
  binary: "tệp nhị phân, không phải văn bản",
};

/** Faults of a file as a whole, of its text and of its header. */
export const exportIssues = {
  "export-unreadable": {
    severity: "error",
    message: ({ reason }) => `Không đọc được tệp: ${describeReadFailure(String(reason)).reason}.`,
    remedy: ({ reason }) => describeReadFailure(String(reason)).remedy,
  },
  "export-unknown": {
    severity: "error",
    message: ({ known }) =>
      `Không nhận ra đây là biểu nào: tên tệp và hàng tiêu đề không khớp với biểu nào đã khai báo (${known}).`,
    remedy: ({ file }) =>
      `Đổi tên tệp cho bắt đầu bằng tên của biểu, hoặc khai trong report.yaml: files: { ${formatYamlString(String(file))}: { export: … } } với mã mà lệnh report exports nêu; nếu không phải số liệu báo cáo thì đưa tệp ra khỏi data/.`,
  },
  "export-undecided": {
    severity: "error",
    message: () => "Chưa biết tệp này là biểu nào: mục files trong report.yaml còn để dấu hỏi.",
    remedy:
      'Trong report.yaml, thay "?" ở dòng export của tệp bằng một mã ghi ngay dưới đó, hay mã mà lệnh report exports nêu; nếu không phải số liệu báo cáo thì đưa tệp ra khỏi data/.',
  },
  "export-unclear": {
    severity: "error",
    message: ({ candidates }) => `Tệp có thể là nhiều biểu khác nhau: ${candidates}.`,
    remedy: ({ file, ids }) =>
      `Đổi tên tệp cho bắt đầu bằng tên của đúng một biểu, hoặc khai trong report.yaml: files: { ${formatYamlString(String(file))}: { export: … } } với một trong các mã ${ids}.`,
  },
  "export-not-csv": {
    severity: "error",
    message: ({ kind }) => `Tệp mang đuôi .csv nhưng thực ra là ${fileKindNames[String(kind)] ?? kind}.`,
    remedy: ({ kind }) =>
      kind === "xlsx"
        ? `Nếu là bảng tính Excel thì đổi đuôi tệp thành .xlsx; nếu không: ${saveAsUtf8Remedy.replace("Mở", "mở")}`
        : saveAsUtf8Remedy,
  },
  "export-empty": {
    severity: "error",
    message: () => "Tệp rỗng, không có dòng nào.",
    remedy: "Kết xuất lại tệp; nếu kỳ này không có số liệu thì xóa tệp khỏi data/.",
  },
  "example-row": {
    severity: "error",
    message: () => "Dòng ví dụ vẫn còn trong tệp; dòng này không bao giờ được tính.",
    remedy:
      "Viết số liệu của cơ quan thay cho dòng bắt đầu bằng VÍ DỤ; nếu cơ quan không có biểu này thì xóa tệp.",
  },
  "export-without-rows": {
    severity: "error",
    message: () => "Tệp chỉ có hàng tiêu đề, không có dòng số liệu nào.",
    remedy: "Kết xuất lại tệp; nếu kỳ này thực sự không phát sinh thì đưa tệp ra khỏi data/.",
  },
  "encoding-converted": {
    severity: "warning",
    message: ({ encoding }) => `Tệp không phải UTF-8; đã đọc theo bảng mã ${encoding}.`,
    remedy: ({ encoding }) =>
      `Xem lại vài tên trong tệp; nếu không phải ${encoding} thì lưu lại ở dạng “CSV UTF-8”.`,
  },
  "encoding-unclear": {
    severity: "error",
    message: () => "Không xác định chắc chắn được bảng mã tiếng Việt của tệp.",
    remedy: saveAsUtf8Remedy,
  },
  "letters-damaged": {
    severity: "error",
    message: () => "Dòng có ký tự hỏng, không đọc được theo bảng mã của tệp.",
    remedy: saveAsUtf8Remedy,
  },
  "letters-lost": {
    severity: "error",
    message: ({ text }) =>
      `“${text}” có dấu “?” thay cho chữ tiếng Việt: chữ đã mất khi lưu tệp và không khôi phục được.`,
    remedy: saveAsUtf8Remedy,
  },
  "text-forbidden": {
    severity: "error",
    message: ({ text }) => `“${text}” có ký tự điều khiển hoặc ký tự ẩn không được phép.`,
    remedy: "Xóa trắng ô rồi gõ lại nội dung.",
  },
  "line-too-long": {
    severity: "error",
    message: () => "Dòng dài quá một triệu ký tự; có thể thiếu dấu xuống dòng hoặc tệp không phải CSV.",
    remedy: exportAgainRemedy,
  },
  "columns-too-many": {
    severity: "error",
    message: () => "Dòng có hơn 1.000 cột; tệp không phải là biểu số liệu.",
    remedy: exportAgainRemedy,
  },
  "quote-open": {
    severity: "error",
    message: () => 'Dấu nháy kép (") mở ở dòng này không được đóng, nên không đọc được từ đây đến hết tệp.',
    remedy: "Thêm dấu nháy kép còn thiếu, hoặc bỏ dấu thừa ở dòng này.",
  },
  "quote-stray": {
    severity: "error",
    message: () => 'Dấu nháy kép (") đặt sai chỗ trong dòng.',
    remedy:
      'Trong ô có dấu nháy kép, đặt cả ô trong nháy kép và viết mỗi dấu bên trong hai lần (""), hoặc lưu lại từ Excel.',
  },
  "header-missing": {
    severity: "error",
    message: ({ wanted, seen, known }) =>
      seen === ""
        ? `Không tìm thấy hàng tiêu đề; cần có các cột: ${wanted}.`
        : known
          ? `Tiêu đề có ${seen}, mới nhận ra ${known}, chưa đủ để biết đúng là biểu này.`
          : `Tiêu đề có ${seen}, chưa cột nào nhận ra được; cần có các cột: ${wanted}.`,
    remedy: ({ isSheet, seen, hasTimesAcross, export: exportId }) =>
      `${
        hasTimesAcross
          ? `Các tháng nằm ngang thì ghi vào report.yaml: exports: { ${exportId}: { shapes: [{ across: time }] } }; dạng khác xem mục 2 của hướng dẫn.`
          : seen === ""
            ? "Thêm hàng tiêu đề ngay trên dòng số liệu đầu tiên, viết tên cột như trên."
            : `Đổi tên cột trong tệp như trên, hoặc khai trong report.yaml: aliases: { headers: { biểu.cột: [tên trong tệp] } }; mã xem bằng report exports ${exportId}. Bảng có dạng khác xem mục 2 của hướng dẫn.`
      }${isSheet ? " Trang không phải là biểu số liệu thì xóa, hoặc chuyển sang tệp khác ngoài data/." : ""}`,
  },
  "column-missing": {
    severity: "error",
    message: ({ wanted, read, unread }) =>
      `Thiếu cột “${wanted}”; đã nhận ra các cột: ${read}${unread === "" ? "" : `; chưa nhận ra: ${unread}`}.`,
    remedy: ({ nearest, wanted, export: exportId, column }) =>
      nearest
        ? `Nếu cột “${nearest}” chính là cột này thì đổi tên thành “${wanted}”, hoặc khai trong report.yaml: aliases: { headers: { ${exportId}.${column}: [${formatYamlString(nearest)}] } }.`
        : `Thêm cột “${wanted}”, hoặc kết xuất lại đủ cột; hàng tiêu đề nên là một hàng.`,
  },
  "column-declared-absent": {
    severity: "error",
    message: ({ found, reason }) =>
      `Tệp có cột “${found}”, mà report.yaml ghi là không có (lý do: ${reason}).`,
    remedy: ({ export: exportId, column }) =>
      `Nếu nay đã có số liệu ấy, xóa dòng "${column}" ở mục exports, ${exportId}, without của report.yaml; nếu không, xóa cột trong tệp.`,
  },
  "column-twice": {
    severity: "error",
    message: ({ wanted, found }) => `Có nhiều cột đều có thể là “${wanted}”: ${found}.`,
    remedy: ({ groups }) =>
      groups === ""
        ? "Giữ lại một cột, xóa hoặc đổi tên các cột kia."
        : `Các cột ấy chỉ khác nhau ở tiêu đề gộp: ${groups}. Tách mỗi tiêu đề gộp thành một tệp, rồi ghi điều tiêu đề ấy nói (thời gian: time; ngày, dịp, nguồn: columns) cho từng tệp ở mục files của report.yaml; hoặc chỉ giữ các cột của một tiêu đề gộp.`,
  },
  "column-misspelt": {
    severity: "warning",
    message: ({ found, wanted }) =>
      `Cột “${found}” không có trong khai báo nên không được đọc; có phải là “${wanted}”?`,
    remedy: ({ wanted }) => `Nếu phải, sửa tiêu đề thành “${wanted}”.`,
  },
  "cell-too-long": {
    severity: "error",
    message: () => "Dòng có ô dài hơn 32.767 chữ, là mức tối đa của Excel, nên không phải là số liệu.",
    remedy: "Mở tệp xem dòng này; có thể thiếu dấu nháy kép hoặc tệp bị hỏng. Kết xuất lại tệp.",
  },
  "column-other-meaning": {
    severity: "error",
    message: ({ wanted, found, words, meaning }) =>
      `Thiếu cột “${wanted}”: cột “${found}” không được tính, vì “${words}” cho biết đó là ${meaning}.`,
    remedy: ({ wanted, found, words, meaning }) =>
      meaning === "số ước tính, dự kiến"
        ? `Nếu là số ước thực hiện thì chuyển sang tệp riêng có chữ “uoc” trong tên (viec-lam-uoc-2022.csv); nếu là số đã báo cáo thì bỏ “${words}” khỏi tiêu đề.`
        : `Thêm cột “${wanted}” ghi đúng số cần báo cáo; nếu “${found}” chính là cột ấy thì bỏ “${words}” khỏi tiêu đề.`,
  },
  "header-words-unknown": {
    severity: "error",
    message: ({ header, text }) =>
      `Tiêu đề “${header}” có chữ “${text}” chưa hiểu được; chữ ấy có thể làm số liệu mang nghĩa khác.`,
    remedy: ({ wanted, header, key }) =>
      `Nếu đúng là cột “${wanted}” thì bỏ chữ ấy khỏi tiêu đề, hoặc khai một lần trong report.yaml: aliases: { headers: { ${key}: ["${header}"] } }.`,
  },
  "title-other-meaning": {
    severity: "error",
    message: ({ text, meaning }) =>
      `“${text}” cho biết cả bảng là ${meaning}, trong khi tiêu đề cột không nói như vậy.`,
    remedy: ({ meaning }) =>
      meaning === "số lũy kế"
        ? "Kết xuất lại bảng với số của từng tháng; nếu số trong bảng đã đúng là số của từng tháng thì sửa dòng này."
        : meaning === "số ước tính, dự kiến"
          ? "Nếu là số ước thực hiện thì thêm chữ “uoc” vào tên tệp (viec-lam-uoc-2022.csv); nếu đúng là số thực hiện thì sửa dòng này."
          : "Thay bằng bảng số thực hiện của kỳ báo cáo; nếu số trong bảng đã đúng là số thực hiện thì sửa dòng này.",
  },
  "table-draft": {
    severity: "warning",
    message: ({ text }) => `“${text}” cho biết bảng chưa chính thức; số liệu còn có thể thay đổi.`,
    remedy: "Thay bằng bảng chính thức; nếu số liệu đã chốt thì bỏ dòng này khỏi bảng.",
  },
} as const satisfies Record<string, IssueWording>;
