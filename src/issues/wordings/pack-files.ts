import type { IssueWording } from "./wording.ts";

const entryKinds: Readonly<Record<string, string>> = { indicator: "chỉ tiêu", export: "biểu", column: "cột" };

const textChangeFaults: Readonly<Record<string, string>> = {
  outside: "Dòng này đứng trước @find đầu tiên nên không biết để làm gì.",
  "without-words": "Sau @find chưa ghi câu nào của bản gốc.",
  "without-change": "Sau câu cần tìm thiếu @replace, @before, @after hoặc @remove.",
  "without-find": "Trước @WORD thiếu @find và câu của bản gốc.",
  "without-text": "Sau @WORD chưa viết câu nào; muốn bỏ câu ấy thì dùng @remove.",
  "text-removed": "Sau @remove không viết gì: câu sau @find bị bỏ.",
};

/** Files of `templates/`, and the copies that an office makes of the program's own. */
export const packFileIssues = {
  "workspace-misnamed": {
    severity: "error",
    message: ({ name }) =>
      `Thư mục có tệp ${name}, nhưng chương trình chỉ đọc tệp mang đúng tên report.yaml.`,
    remedy: ({ name }) =>
      `Đổi tên ${name} thành report.yaml; trong File Explorer bật “Đuôi tên tệp” (File name extensions) để thấy cả tên.`,
  },
  "pack-file-misplaced": {
    severity: "warning",
    message: () => "Tệp này không được đọc: tên hoặc thư mục của nó không đúng.",
    remedy: ({ right }) =>
      right
        ? `Nếu là mẫu của cơ quan, chuyển thành ${right}; nếu không cần nữa, xóa tệp này.`
        : "Câu chữ nằm trong templates/documents và templates/parts (.hbs), chỉ tiêu nằm trong templates/sectors (.yaml).",
  },
  "pack-file-unused": {
    severity: "warning",
    message: ({ path }) =>
      /^sectors\//.test(String(path))
        ? "pack.yaml không nêu lĩnh vực này, nên sửa tệp này không đổi gì."
        : "Không văn bản nào chèn phần này, nên sửa tệp này không đổi gì.",
    remedy: ({ nearest, name, path, document }) =>
      document
        ? `Tệp này có phần khai báo của một văn bản: chuyển thành ${document}.`
        : nearest
          ? `Nếu tệp này thay cho ${nearest}, đổi tên thành đúng như vậy; nếu không cần nữa, xóa tệp này.`
          : /^sectors\//.test(String(path))
            ? `Thêm ${name} vào mục sectors của pack.yaml, hoặc xóa tệp này.`
            : `Chèn vào một văn bản bằng dòng {{> ${name}}}, hoặc xóa tệp này.`,
  },
  "pack-file-outdated": {
    severity: "warning",
    message: ({ isChange }) =>
      isChange
        ? "Bản gốc mà tệp này sửa đã thay đổi từ khi cơ quan viết tệp; những chỗ sửa vẫn dùng được."
        : "Bản gốc của tệp này đã thay đổi từ khi cơ quan chép ra.",
    remedy: ({ path }) =>
      `Xem chỗ khác nhau: report template diff ${path}. Sửa theo bản gốc chỗ nào cần, rồi thay dòng đầu tiên bằng dòng mà lệnh ấy in ra.`,
  },
  "pack-file-unknown": {
    severity: "error",
    message: ({ text, candidates }) =>
      candidates
        ? `Bộ mẫu có nhiều tệp tên "${text}".`
        : text
          ? `Bộ mẫu không có tệp "${text}".`
          : "Chưa cho biết tệp nào.",
    remedy: ({ nearest, candidates }) =>
      candidates
        ? `Ghi cả thư mục: ${candidates}.`
        : nearest
          ? `Ý bạn là ${nearest}?`
          : "Gõ report template list để xem tên mọi tệp của bộ mẫu.",
  },
  "pack-file-there": {
    severity: "error",
    message: ({ path }) => `Cơ quan đã có tệp templates/${path}; chương trình không ghi đè lên tệp ấy.`,
    remedy: ({ path }) => `Xem tệp ấy khác bản gốc ở đâu: report template diff ${path}`,
  },
  "pack-file-without-original": {
    severity: "error",
    message: ({ path }) =>
      `Tệp ${path} là của riêng cơ quan: chương trình không có bản gốc để chép ra hay so.`,
    remedy: "Gõ report template list để xem tệp nào có bản gốc.",
  },
  "pack-file-not-copied": {
    severity: "error",
    message: ({ path }) => `Cơ quan chưa chép tệp ${path} ra, nên văn bản đang theo đúng bản gốc.`,
    remedy: ({ path }) => `Muốn sửa thì chép ra trước: report template eject ${path}`,
  },
  "pack-path": {
    severity: "error",
    message: ({ pack }) =>
      `Mục "pack" ghi "${pack}": chỉ nhận bộ mẫu có sẵn, hoặc một thư mục nằm trong hay nằm cạnh thư mục làm việc.`,
    remedy: "Đặt thư mục bộ mẫu cạnh thư mục làm việc rồi ghi, ví dụ, pack: ../chung/bo-mau.",
  },
  "pack-folder-missing": {
    severity: "error",
    message: ({ pack }) => `Không mở được thư mục bộ mẫu "${pack}" nêu ở mục "pack".`,
    remedy:
      "Kiểm tra đường dẫn (tính từ thư mục làm việc); nếu là thư mục mạng, kiểm tra máy đã nối mạng và có quyền đọc.",
  },
  "pack-link-outside": {
    severity: "error",
    message: () => "Tệp này là liên kết dẫn ra ngoài thư mục bộ mẫu nên không được đọc.",
    remedy: "Chép chính tệp ấy vào thư mục bộ mẫu, thay cho liên kết.",
  },
  "pack-extends-unknown": {
    severity: "error",
    message: ({ pack }) => `Mục "extends" nêu bộ mẫu "${pack}" không có trong chương trình.`,
    remedy: ({ names }) => `Ghi một trong: ${names}; hoặc xóa dòng này nếu bộ mẫu tự đủ mọi tệp.`,
  },
  "pack-version-new": {
    severity: "warning",
    message: ({ pack, version, former, changes }) =>
      `Bộ mẫu ${pack} nay là bản ${version}; văn bản lập gần nhất theo bản ${former}.${changes ? ` Đã đổi: ${changes}.` : ""}`,
    remedy: "Xem lại các chỗ ấy trong văn bản; lập văn bản xong thì không nhắc nữa.",
  },
  "change-file-without-original": {
    severity: "error",
    message: ({ changed }) => `Tệp này sửa ${changed}, nhưng bộ mẫu không có tệp ấy.`,
    remedy: ({ nearest }) =>
      nearest
        ? `Ý bạn là ${nearest}? Nếu phải, đổi tên tệp này.`
        : "Gõ report template list để xem tên mọi tệp của bộ mẫu; nếu bản gốc đã bỏ tệp ấy, xóa tệp này.",
  },
  "change-target-unknown": {
    severity: "error",
    message: ({ kind, id, export: exportId }) =>
      `Bản gốc không có ${entryKinds[kind ?? ""]} "${id}"${exportId ? ` trong biểu "${exportId}"` : ""} để sửa.`,
    remedy: ({ kind, nearest, missing }) =>
      `${nearest ? `Ý bạn là "${nearest}"? ` : ""}Nếu là ${entryKinds[kind ?? ""]} mới thì ghi thêm: ${String(missing).replace(/\bsum$/, "cách tính (sum, count, ratio …)")}.`,
  },
  "change-key-fixed": {
    severity: "error",
    message: ({ kind, where, key }) =>
      kind === "edit"
        ? `Quy tắc "${key}" đã có trong bản gốc; tệp này chỉ thêm được quy tắc mới.`
        : `Mục "${where}" của bản gốc không sửa ở đây được: sửa thì con số mang nghĩa khác.`,
    remedy: ({ kind }) =>
      kind === "edit"
        ? "Đổi hay bỏ quy tắc ấy ở mục edits của report.yaml; quy tắc mới thì đặt mã khác."
        : `Xóa dòng này; cần ${entryKinds[kind ?? ""]} khác thì khai thêm với mã mới.`,
  },
  "change-text-missing": {
    severity: "error",
    message: () => "Bản gốc không có câu ghi sau @find, nên không biết sửa ở đâu.",
    remedy: ({ nearest, line }) =>
      nearest
        ? `Dòng ${line} của bản gốc gần giống: “${nearest}”. Chép lại đúng từng chữ của bản gốc, hoặc xóa chỗ sửa này.`
        : "Chép lại đúng từng chữ của bản gốc; nếu bản gốc đã bỏ câu ấy, xóa chỗ sửa này.",
  },
  "change-text-unclear": {
    severity: "error",
    message: ({ count, lines, overlapped }) =>
      overlapped
        ? `Chỗ sửa này trùng lên chỗ sửa ở dòng ${overlapped}.`
        : `Bản gốc có ${count} chỗ như câu ghi sau @find (dòng ${lines}), nên không biết sửa chỗ nào.`,
    remedy: ({ overlapped }) =>
      overlapped
        ? "Gộp hai chỗ sửa làm một."
        : "Chép dài hơn, cả dòng hay thêm dòng bên cạnh, để chỉ còn một chỗ.",
  },
  "change-text-form": {
    severity: "error",
    message: ({ reason, word }) => textChangeFaults[reason ?? ""]?.replaceAll("WORD", String(word)) ?? "",
    remedy:
      "Mỗi chỗ sửa viết thành bốn đoạn, mỗi đoạn từ một dòng mới: @find, câu của bản gốc, @replace, câu của cơ quan. Thay @replace bằng @before, @after để thêm dòng ở trên, ở dưới; bằng @remove để bỏ câu ấy.",
  },
} as const satisfies Record<string, IssueWording>;
