import { describeReadFailure } from "../disk-failures.ts";
import { formatVietnameseNumber } from "../number-format.ts";
import type { IssueWording } from "./wording.ts";

/** What is wrong with the record that would come back, by reason. */
const unusableRecords: Readonly<Record<string, string>> = {
  missing: "không còn",
  broken: "bị hỏng",
  other: "không phải là bản ghi ngay trước lần ấy",
};

/** Faults of edited Word files that prevent a comparison with the data. */
export const editedIssues = {
  "word-file-missing": {
    severity: "error",
    message: ({ path, reason }) =>
      `Không đọc được tệp ${path}: ${reason === "ENOENT" ? "không có tệp hoặc thư mục này" : describeReadFailure(String(reason)).reason}.`,
    remedy: ({ reason }) =>
      reason === "ENOENT" ? "Kiểm tra lại tên tệp và thư mục." : describeReadFailure(String(reason)).remedy,
  },
  "pdf-foreign": {
    severity: "error",
    message: () => "Tệp PDF này không ghi nó được lập từ văn bản nào của chương trình (bản quét cũng vậy).",
    remedy: "Dùng tệp Word của văn bản ấy, tức tệp .docx do chương trình lập.",
  },
  "pdf-word-missing": {
    severity: "error",
    message: ({ run, period }) =>
      `Không thấy tệp Word của PDF này (mã lập ${run}, kỳ ${period}), cả bên cạnh PDF lẫn trong out/${period}.`,
    remedy: "Đặt tệp Word của văn bản ấy cạnh tệp PDF, hoặc ghi đường dẫn của tệp Word thay cho tệp PDF.",
  },
  "pdf-word-several": {
    severity: "error",
    message: ({ paths }) => `PDF này có thể lập từ nhiều tệp Word khác nhau: ${paths}.`,
    remedy: "Ghi đường dẫn của đúng tệp Word thay cho tệp PDF.",
  },
  "pdf-word-newer": {
    severity: "error",
    message: ({ path }) =>
      `Tệp Word ${path} đã được sửa sau khi lập PDF này, nên số trong hai tệp có thể khác.`,
    remedy: ({ path }) => `Nếu tệp Word là bản đúng thì ghi nó thay cho tệp PDF: "${path}".`,
  },
  "word-file-other": {
    severity: "error",
    message: () => "Đây không phải là tệp Word dạng .docx.",
    remedy:
      "Nếu là tệp .doc, .odt hay tệp khác, mở bằng Word rồi chọn Lưu thành, kiểu Word Document (*.docx).",
  },
  "word-file-locked": {
    severity: "error",
    message: () => "Tệp này có mật khẩu hoặc là tệp Word đời cũ (.doc), chương trình không đọc được.",
    remedy: "Mở bằng Word, bỏ mật khẩu nếu có, rồi chọn Lưu thành, kiểu Word Document (*.docx).",
  },
  "word-file-broken": {
    severity: "error",
    message: () => "Tệp Word bị hỏng: không mở được hoặc nội dung bên trong sai cấu trúc.",
    remedy: "Mở tệp bằng Word; nếu Word sửa được thì lưu lại, nếu không thì xin lại tệp từ người gửi.",
  },
  "word-file-unwritable": {
    severity: "error",
    message: ({ part }) =>
      `Không ghi được bản mới: phần ${part} của tệp Word sau khi sửa sẽ sai cấu trúc, Word không mở được. Tệp gốc còn nguyên.`,
    remedy:
      "Mở tệp bằng Word, chấp nhận hoặc từ chối hết các thay đổi đang theo dõi (Review, Accept hoặc Reject), lưu lại rồi chạy lại lệnh.",
  },
  "word-file-too-large": {
    severity: "error",
    message: () =>
      "Tệp Word lớn hơn nhiều so với một báo cáo, hoặc khi giải nén phình ra bất thường, nên không được đọc.",
    remedy: "Kiểm tra lại có đúng tệp báo cáo không; nếu đúng, bớt ảnh trong tệp rồi lưu lại.",
  },
  "word-file-foreign": {
    severity: "error",
    message: () => "Tệp Word này không do chương trình lập, hoặc mọi dấu của chương trình trong tệp đã mất.",
    remedy:
      "Dùng tệp do lệnh report generate lập ra, kể cả khi đã sửa trong Word. Nếu văn bản đã qua chương trình khác (Google Docs, pandoc), thêm --records với tệp .figures.json của văn bản.",
  },
  "ledger-missing": {
    severity: "error",
    message: ({ run }) => `Không tìm thấy sổ số liệu của văn bản này (mã lập ${run}).`,
    remedy:
      "Chép tệp .figures.json đi kèm về cạnh tệp Word, hoặc chạy lệnh trong đúng thư mục làm việc đã lập ra văn bản.",
  },
  "number-not-in-report": {
    severity: "error",
    message: ({ text }) => `Trong văn bản này không có số liệu nào do chương trình ghi là "${text}".`,
    remedy: "Chép đúng số như trong Word, ví dụ 199.120; số nằm trong ngoặc kép nếu có dấu cách.",
  },
  "published-broken": {
    severity: "error",
    message: () => "Tệp số liệu đã công bố này bị hỏng hoặc sai cấu trúc, nên không so được với cùng kỳ.",
    remedy: ({ period }) =>
      `Lấy lại bản ghi trước: report publish ${period} --undo; nếu không có, xóa tệp rồi chạy lại report publish với văn bản đã ký.`,
  },
  "published-newer": {
    severity: "error",
    message: ({ version, known }) =>
      `Tệp số liệu đã công bố này theo mẫu phiên bản ${version}; chương trình này chỉ đọc được đến phiên bản ${known}.`,
    remedy: "Cài bản mới hơn của chương trình rồi chạy lại.",
  },
  "published-twice": {
    severity: "error",
    message: ({ period, first }) => `Số liệu đã công bố của kỳ ${period} đã có trong tệp ${first}.`,
    remedy: "Giữ lại một tệp cho mỗi kỳ trong thư mục published, chuyển tệp kia ra chỗ khác.",
  },
  "published-otherwise": {
    severity: "error",
    message: ({ name, who, signed, shown }) =>
      `Chỉ tiêu "${name}" (${who}) đã công bố cho kỳ này là ${formatVietnameseNumber(signed)}, văn bản này ghi ${formatVietnameseNumber(shown)}.`,
    remedy:
      "Nếu văn bản này thay cho văn bản đã công bố, chạy lại với --force; bản ghi cũ được giữ, lấy lại bằng --undo.",
  },
  "publish-partial": {
    severity: "error",
    message: ({ period, until }) =>
      `Văn bản lập theo --partial: số liệu chỉ đến tháng ${until}, nên không ghi nhận là số công bố của ${period}.`,
    remedy: "Khi đủ số liệu thì lập lại văn bản của cả kỳ rồi mới ghi nhận công bố.",
  },
  "publish-edited": {
    severity: "error",
    message: ({ count }) =>
      `Văn bản có ${count} số liệu đã sửa tay hoặc lệch nhau nên chưa ghi nhận công bố.`,
    remedy:
      "Sửa số liệu gốc rồi chạy report refresh, hoặc sửa lại chữ trong văn bản cho khớp; xem report verify.",
  },
  "publish-context": {
    severity: "error",
    message: ({ count }) =>
      `Văn bản có ${count} chỗ mà lời đã đổi nghĩa so với khi lập nên chưa ghi nhận công bố.`,
    remedy:
      "Xem từng chỗ bằng report verify. Nếu lời mới là đúng, chạy lại với --force: số ở các chỗ đó không được ghi nhận, các số khác thì có.",
  },
  "publish-unsourced": {
    severity: "error",
    message: ({ count }) => `Văn bản có ${count} số không có nguồn nên chưa ghi nhận công bố.`,
    remedy:
      "Xem từng số bằng report verify; sửa hoặc dẫn nguồn. Nếu đã đối chiếu và các số đó đúng, chạy lại với --force.",
  },
  "publish-merged": {
    severity: "error",
    message: ({ count }) =>
      `Trong văn bản có ${count} số mang dấu của một báo cáo khác: có thể hai báo cáo đã bị ghép làm một. Chưa ghi nhận công bố.`,
    remedy:
      "Bỏ phần của báo cáo kia rồi chạy lại. Nếu phần đó được đưa vào có chủ ý và đã đối chiếu, chạy lại với --force.",
  },
  "refresh-untracked": {
    severity: "warning",
    message: ({ count, charts }) =>
      `Word không theo dõi được thay đổi trong biểu đồ: ${count} số của ${charts} biểu đồ đã được ghi thẳng, không để lại dấu sửa.`,
    remedy: "So các biểu đồ này với bản cũ trước khi chấp nhận các thay đổi khác trong văn bản.",
  },
  "publish-nothing-to-undo": {
    severity: "error",
    message: ({ period }) => `Chưa ghi nhận số liệu công bố nào của ${period} nên không có gì để bỏ.`,
    remedy: "Kiểm tra lại kỳ; tệp của các kỳ đã công bố nằm trong thư mục published.",
  },
  "publish-undo-other": {
    severity: "error",
    message: ({ document, run }) =>
      `Lần ghi nhận gần nhất của kỳ này là của văn bản “${document}” (mã lập ${run}), không phải của tệp này; chưa bỏ lần nào.`,
    remedy: ({ period, isEarlier }) =>
      isEarlier
        ? `Lần của tệp này nằm trước đó: bỏ lần gần nhất trước (report publish ${period} --undo), rồi chạy lại lệnh này.`
        : `Tệp này không có trong số liệu công bố của kỳ. Muốn bỏ lần gần nhất: report publish ${period} --undo.`,
  },
  "publish-earlier-unusable": {
    severity: "error",
    message: ({ reason }) =>
      `Bản ghi trước trong published/.truoc ${unusableRecords[String(reason)] ?? ""}, nên bỏ lần ghi nhận gần nhất thì mất cả số liệu công bố của văn bản khác; chưa bỏ lần nào.`,
    remedy: ({ period }) =>
      `Lấy lại bản sao của thư mục published; hoặc xóa tệp published/${period}.json rồi chạy lại report publish với từng văn bản đã ký của kỳ.`,
  },
  "ledger-broken": {
    severity: "error",
    message: () => "Sổ số liệu này bị hỏng hoặc đã bị sửa sai cấu trúc nên không dùng được.",
    remedy: "Lấy lại bản sao trong thư mục out, hoặc lập lại văn bản.",
  },
  "ledger-newer": {
    severity: "error",
    message: ({ version, known }) =>
      `Sổ số liệu này theo mẫu phiên bản ${version}; chương trình này chỉ đọc được đến phiên bản ${known}.`,
    remedy: "Cài bản mới hơn của chương trình rồi chạy lại.",
  },
} as const satisfies Record<string, IssueWording>;
