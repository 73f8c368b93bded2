import type { IssueWording } from "./wording.ts";

/** Vietnamese reasons why file changes can no longer be watched, by error code. */
const watchErrorReasons: Readonly<Record<string, string>> = {
  ENOSPC: "hệ thống không cho theo dõi thêm tệp",
  EMFILE: "quá nhiều tệp đang mở",
  EIO: "đĩa gặp lỗi",
};

/** Faults in the command line or in the workspace folder. */
export const workspaceIssues = {
  "wrong-use": {
    severity: "error",
    message: ({ sentence }) => String(sentence),
    remedy: ({ remedy }) => String(remedy ?? "Xem hướng dẫn: report --help"),
  },
  "workspace-missing": {
    severity: "error",
    message: () =>
      "Chưa biết làm việc ở thư mục nào: không tìm thấy tệp report.yaml ở thư mục này và các thư mục cha.",
    remedy:
      "Chưa có thư mục làm việc thì lập mới: report init so-ket; hoặc xem thử với số liệu mẫu: report init --sample so-lieu-mau. Đã có thì vào thư mục ấy bằng lệnh cd, hoặc thêm --workspace THƯ-MỤC.",
  },
  "workspace-not-there": {
    severity: "error",
    message: ({ folder }) =>
      `Thư mục "${folder}" không có tệp report.yaml nên không phải là thư mục làm việc.`,
    remedy: "Kiểm tra lại đường dẫn thư mục làm việc.",
  },
  "text-damaged": {
    severity: "error",
    message: () => "Dòng có chữ bị hỏng: tệp không lưu bằng mã UTF-8, hoặc chữ đã mất khi lưu.",
    remedy: "Mở tệp bằng Notepad, gõ lại chữ nào đã hỏng, rồi chọn “Lưu thành” và lưu lại bằng mã UTF-8.",
  },
  "period-unknown": {
    severity: "error",
    message: ({ text }) => `Không hiểu kỳ báo cáo "${text}".`,
    remedy: ({ accepted }) => `Viết theo một trong các dạng: ${accepted}.`,
  },
  "period-not-given": {
    severity: "error",
    message: () => "Chưa cho biết kỳ báo cáo.",
    remedy: "Thêm --period và kỳ báo cáo, ví dụ --period 9m-2022.",
  },
  "date-unknown": {
    severity: "error",
    message: ({ text }) => `Không hiểu ngày "${text}".`,
    remedy: "Viết theo dạng năm-tháng-ngày, ví dụ 2022-10-07.",
  },
  "locality-not-listed": {
    severity: "error",
    message: ({ text, matches }) =>
      Number(matches) > 1
        ? `"${text}" là tên của ${matches} địa phương.`
        : `report.yaml không có địa phương "${text}".`,
    remedy: ({ names, others, matches }) =>
      Number(matches) > 1
        ? `Ghi rõ một trong: ${names}.`
        : `Các địa phương: ${names}${Number(others) > 0 ? ` và ${others} địa phương khác ghi ở mục localities` : ""}.`,
  },
  "file-not-listed": {
    severity: "error",
    message: ({ text, count }) =>
      count === 0
        ? `Không có tệp số liệu "${text}" trong thư mục data.`
        : `Có ${count} tệp số liệu tên "${text}" trong thư mục data.`,
    remedy: ({ names, others }) =>
      `Ghi đường dẫn hoặc tên của một trong các tệp: ${names}${others ? ` (và ${others} tệp khác trong thư mục data)` : ""}.`,
  },
  "export-not-listed": {
    severity: "error",
    message: ({ text }) => `Không có biểu nào mang tên, mã hay tên tệp "${text}".`,
    remedy: ({ nearest }) =>
      nearest ? `Ý bạn là ${nearest}?` : "Gõ report exports để xem tên tệp của mọi biểu.",
  },
  "indicator-not-listed": {
    severity: "error",
    message: ({ text }) => `Không có chỉ tiêu "${text}".`,
    remedy: ({ nearest }) =>
      nearest
        ? `Ý bạn là ${nearest}?`
        : "Ghi mã hoặc tên của chỉ tiêu; lệnh report figures liệt kê tên mọi chỉ tiêu.",
  },
  "indicator-named-alike": {
    severity: "error",
    message: ({ text }) => `Có nhiều chỉ tiêu cùng tên "${text}".`,
    remedy: ({ candidates }) => `Ghi mã của chỉ tiêu thay cho tên: ${candidates}.`,
  },
  "document-unknown": {
    severity: "error",
    message: ({ text }) => `Không có mẫu văn bản "${text}".`,
    remedy: ({ nearest, names }) => (nearest ? `Ý bạn là ${nearest}?` : `Các mẫu có sẵn: ${names}.`),
  },
  "breakdown-unknown": {
    severity: "error",
    message: ({ text }) => `Không phân tổ được theo "${text}".`,
    remedy: ({ names }) => `Có thể phân tổ theo: ${names}.`,
  },
  "pack-unknown": {
    severity: "error",
    message: ({ pack }) => `Không có bộ mẫu báo cáo "${pack}".`,
    remedy: 'Kiểm tra mục "pack" trong report.yaml; bộ mẫu có sẵn là "labour".',
  },
  "file-not-csv": {
    severity: "warning",
    message: () => "Tệp này không phải CSV hay Excel (.xlsx) nên không được đọc.",
    remedy:
      "Nếu là bảng số liệu, mở tệp rồi lưu thành .xlsx hoặc “CSV UTF-8”; nếu không phải số liệu, chuyển tệp ra khỏi thư mục data.",
  },
  "file-not-regular": {
    severity: "error",
    message: () => "Đây không phải là một tệp thông thường nên không đọc được.",
    remedy: "Xóa, hoặc chép một tệp thật vào đúng vị trí này.",
  },
  "watch-stopped": {
    severity: "error",
    message: ({ reason }) =>
      `Không theo dõi tiếp được thư mục làm việc: ${watchErrorReasons[String(reason)] ?? reason}.`,
    remedy: "Đóng bớt chương trình rồi chạy lại; hoặc bỏ --watch và chạy lại lệnh sau mỗi lần sửa.",
  },
  "answer-missing": {
    severity: "error",
    message: ({ message, option }) =>
      `Chưa biết: ${message} Không có màn hình để hỏi nên cần tùy chọn ${option}.`,
    remedy: ({ option, accepted }) => `Thêm ${option} và một trong: ${accepted}.`,
  },
  "answer-unknown": {
    severity: "error",
    message: ({ text, option }) => `Không chọn được "${text}" cho ${option}.`,
    remedy: ({ accepted }) => `Chọn một trong: ${accepted}.`,
  },
  "from-not-there": {
    severity: "error",
    message: ({ folder }) => `Không có thư mục "${folder}" để lấy tệp.`,
    remedy: "Kiểm tra lại đường dẫn sau --from; đường dẫn có dấu cách thì đặt trong dấu nháy kép.",
  },
  "from-without-csv": {
    severity: "error",
    message: ({ folder }) => `Thư mục "${folder}" không có tệp CSV hay Excel nào.`,
    remedy: "Chép các tệp .csv, .xlsx hay .ods vào thư mục ấy rồi chạy lại.",
  },
  "from-unasked": {
    severity: "error",
    message: ({ folder }) => `Không có màn hình để hỏi về các tệp của "${folder}" nên chưa ghi gì.`,
    remedy:
      "Thêm --yes: những gì chắc chắn được ghi, chỗ chưa chắc nằm lại thành câu hỏi (# hỏi:) trong report.yaml.",
  },
  "sample-folder-used": {
    severity: "error",
    message: ({ folder }) => `"${folder}" không phải là thư mục trống, nên không chép số liệu mẫu vào đó.`,
    remedy: "Chọn một thư mục mới, ví dụ: report init --sample so-lieu-mau",
  },
  "workspace-around": {
    severity: "error",
    message: ({ folder, outer }) =>
      `Thư mục "${folder}" nằm trong thư mục làm việc "${outer}" nên không lập thư mục làm việc khác ở đây.`,
    remedy: "Chọn một thư mục khác, ví dụ report init so-ket ở ngoài thư mục làm việc đã có.",
  },
  "batch-without-plan": {
    severity: "error",
    message: () => "Chưa cho biết kỳ báo cáo, và thư mục làm việc không có tệp batch.yaml.",
    remedy: "Thêm --period và kỳ báo cáo (có thể nhiều kỳ), hoặc ghi sẵn trong tệp batch.yaml.",
  },
  "document-fault": {
    severity: "error",
    message: ({ name, reason }) => `Chương trình gặp lỗi của chính nó khi lập ${name}: ${reason}`,
    remedy: "Gửi đoạn này cho người phụ trách chương trình; các văn bản khác không bị ảnh hưởng.",
  },
  "options-exclusive": {
    severity: "error",
    message: ({ first, second }) => `Không dùng ${first} cùng với ${second}.`,
    remedy: "Chạy lệnh hai lần, mỗi lần một tùy chọn.",
  },
} as const satisfies Record<string, IssueWording>;
