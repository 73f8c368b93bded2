import { type ColumnKind, columnKinds } from "../column-kinds.ts";
import { formatUnclearReason } from "../unclear-words.ts";
import type { IssueWording } from "./wording.ts";

/** The most frequent syntax errors, by cause: what is wrong, and what to do. */
const yamlSyntaxHints: Readonly<Record<string, readonly [cause: string, remedy: string]>> = {
  indentation: [
    "số khoảng trắng đầu dòng không khớp",
    "Cho đầu dòng này thẳng với các mục cùng cấp; mục con lùi vào hai khoảng trắng.",
  ],
  tab: ["đầu dòng dùng phím Tab thay cho khoảng trắng", "Xóa Tab ở đầu dòng, gõ lại bằng phím cách."],
  twice: ["mục này đã có ở trên", "Gộp hai mục làm một, rồi xóa mục thừa."],
  open: ["thiếu dấu đóng (ngoặc, nháy hoặc dấu phẩy)", "Thêm dấu đóng, hoặc dấu phẩy giữa hai giá trị."],
  colon: ["có lẽ thiếu dấu hai chấm", "Viết dấu hai chấm và một khoảng trắng sau tên mục."],
  space: ["sau dấu hai chấm cần một khoảng trắng", "Thêm một khoảng trắng sau dấu hai chấm."],
  sign: [
    "giá trị bắt đầu bằng ký hiệu như @, %, * phải đặt trong dấu nháy kép",
    'Đặt giá trị trong dấu nháy thẳng: "…".',
  ],
  "colon-in-value": [
    "giá trị có dấu hai chấm phải đặt trong dấu nháy kép",
    'Đặt cả giá trị trong dấu nháy thẳng, ví dụ name: "Sở: ban".',
  ],
  "comma-in-value": [
    "giá trị có dấu phẩy nằm trong dấu { } phải đặt trong dấu nháy kép",
    'Đặt cả giá trị trong dấu nháy thẳng, ví dụ { name: "Khám bệnh, chữa bệnh" }.',
  ],
  "curly-quotes": [
    "giá trị nằm trong dấu nháy cong của Word",
    'Thay “ và ” bằng dấu nháy thẳng ", hoặc bỏ cả hai; muốn in dấu nháy cong thì viết "“…”".',
  ],
  "special-space": [
    "ở đây là loại khoảng trắng đặc biệt, thường do chép từ Word hay trang mạng",
    "Xóa khoảng trắng ấy rồi gõ lại bằng phím cách.",
  ],
  "wide-colon": ["dấu hai chấm này là ký tự khác (：)", "Xóa rồi gõ lại dấu hai chấm thường."],
  "dash-space": [
    "sau dấu gạch đầu dòng cần một khoảng trắng",
    "Thêm một khoảng trắng sau dấu gạch: - giá trị.",
  ],
  "second-document": ["dòng --- chia tệp làm hai phần", "Xóa dòng --- này."],
  "list-sign": ["danh sách phải bắt đầu bằng dấu gạch ngắn", "Thay ký hiệu đầu dòng bằng dấu gạch ngắn (-)."],
};

const closingSigns: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

/** Hints on the expected kind of value, by its valibot name. */
const expectedKindHints: Readonly<Record<string, string>> = {
  string: ": cần là chữ",
  boolean: ": cần là true hoặc false",
  array: ": cần là danh sách, ví dụ [a, b]",
  custom: ": cần là một nhóm mục con",
  union: ": cần là all, hoặc một danh sách, ví dụ [a, b]",
};

/** Errors in the declarations of report.yaml, batch.yaml and packs. */
export const catalogueIssues = {
  "yaml-syntax": {
    severity: "error",
    message: ({ cause, sign }) => {
      const hint = sign ? `dấu ${sign} mở ở đây mà không đóng` : yamlSyntaxHints[cause ?? ""]?.[0];
      return `Tệp khai báo viết sai cú pháp YAML${hint ? `: ${hint}` : ""}.`;
    },
    remedy: ({ cause, sign }) =>
      sign
        ? `Thêm dấu đóng ${closingSigns[sign] ?? sign} vào cuối giá trị này.`
        : (yamlSyntaxHints[cause ?? ""]?.[1] ??
          "Kiểm tra dấu hai chấm, dấu ngoặc, dấu nháy và số khoảng trắng đầu dòng ở gần vị trí này."),
  },
  "entry-unfilled": {
    severity: "warning",
    message: ({ key, wanted }) => `Mục "${key}" chưa điền: ${wanted}.`,
    remedy: "Viết vào sau dấu hai chấm, trước dấu #; nếu để ghi tay sau thì xóa dòng này.",
  },
  "declaration-key-missing": {
    severity: "error",
    message: ({ where }) => `Khai báo còn thiếu mục "${where}".`,
    remedy: "Bổ sung mục này theo mẫu.",
  },
  "declaration-key-unknown": {
    severity: "error",
    message: ({ where }) => `Không có mục nào tên là "${where}" trong mẫu khai báo.`,
    remedy: ({ nearest }) =>
      nearest
        ? `Ý bạn là "${nearest}"? Nếu không, xóa dòng này.`
        : "Kiểm tra lại tên mục, hoặc xóa dòng này.",
  },
  "declaration-value": {
    severity: "error",
    message: ({ where, accepted }) =>
      `Mục "${where}" chỉ nhận một trong các giá trị: ${String(accepted).replace(/\.$/, "")}.`,
    remedy: "Chọn một giá trị trong danh sách.",
  },
  "declaration-type": {
    severity: "error",
    message: ({ where, expected }) =>
      `${where === "" ? "Tệp này" : `Mục "${where}"`} chưa đúng kiểu${expectedKindHints[expected ?? ""] ?? ""}.`,
    remedy: ({ where, expected }) => {
      const key = String(where).split(".").at(-1);
      if (expected === "array") return `Viết trong ngoặc vuông, ví dụ ${key}: [một, hai].`;
      if (expected === "boolean") return `Viết ${key}: true, hoặc ${key}: false.`;
      if (expected === "custom")
        return "Viết mỗi mục con một dòng, lùi vào hai khoảng trắng, hoặc trong ngoặc nhọn { }.";
      return "Sửa mục này theo mẫu.";
    },
  },
  "declaration-form": {
    severity: "error",
    message: ({ where, reason }) => `Mục "${where}" chưa đúng: ${reason}.`,
    remedy: "Sửa mục này theo mẫu.",
  },
  "indicator-circle": {
    severity: "error",
    message: ({ cycle }) => `Chỉ tiêu được khai báo qua chính nó: ${cycle}.`,
    remedy: "Sửa mục này để không chỉ tiêu nào tính từ chính nó, hay là một phần của chính nó.",
  },
  "pack-missing": {
    severity: "error",
    message: () => "Không tìm thấy tệp pack.yaml của bộ mẫu báo cáo.",
    remedy: 'Kiểm tra mục "pack" trong report.yaml; bộ mẫu có sẵn là "labour".',
  },
  "sector-missing": {
    severity: "error",
    message: ({ id }) => `Bộ mẫu nêu lĩnh vực "${id}" nhưng không có tệp sectors/${id}.yaml.`,
    remedy: ({ nearest }) =>
      nearest
        ? `Ý bạn là "${nearest}"? Nếu không, bỏ tên này khỏi pack.yaml.`
        : "Thêm tệp khai báo của lĩnh vực, hoặc bỏ tên lĩnh vực khỏi pack.yaml.",
  },
  "declared-twice": {
    severity: "error",
    message: ({ id }) => `Mã "${id}" đã được khai báo ở một lĩnh vực khác.`,
    remedy: "Đặt cho mỗi biểu và mỗi chỉ tiêu một mã riêng.",
  },
  "indicator-unknown-in-declaration": {
    severity: "error",
    message: ({ id }) => `Không có chỉ tiêu nào mang mã "${id}".`,
    remedy: ({ nearest }) =>
      nearest ? `Ý bạn là "${nearest}"?` : "Kiểm tra lại mã chỉ tiêu, phân biệt chữ hoa và chữ thường.",
  },
  "export-undated": {
    severity: "error",
    message: ({ name }) =>
      `Biểu "${name}" không có cột tháng hoặc ngày bắt buộc nào, nên không biết dòng thuộc kỳ nào.`,
    remedy: "Khai báo một cột có type là month hoặc date và không để optional.",
  },
  "column-unknown": {
    severity: "error",
    message: ({ reference, types }) =>
      types === ""
        ? `Không có biểu nào mang mã "${reference}".`
        : `Không có cột "${reference}" thuộc loại phù hợp (${types}).`,
    remedy: ({ nearest }) =>
      nearest ? `Ý bạn là "${nearest}"?` : 'Viết theo dạng biểu.cột như đã khai báo ở mục "exports".',
  },
  "words-column-unknown": {
    severity: "error",
    message: ({ section, reference, kind, name }) =>
      `Mục "${section}" nêu cột "${reference}", nhưng ${name === "" ? "không có biểu nào mang tên hay mã ấy" : `biểu “${name}” không có ${columnKinds[kind as ColumnKind]} nào như vậy`}.`,
    remedy: ({ known }) =>
      known
        ? `Ghi mã hoặc tên của một trong các cột: ${known}.`
        : "Xem mã và tên của các biểu, các cột bằng lệnh report exports và report exports tên-biểu.",
  },
  "file-export-unknown": {
    severity: "error",
    message: ({ file, id }) =>
      `Mục "files" ghi tệp "${file}" là biểu “${id}”, nhưng không có biểu nào mang mã ấy.`,
    remedy: ({ known }) => `Ghi một trong: ${known}; lệnh report exports nói mỗi mã là biểu nào.`,
  },
  "words-unclear": {
    severity: "error",
    message: (details) => `Mục "${details.section}" khai “${details.text}”: ${formatUnclearReason(details)}.`,
    remedy: "Sửa hoặc xóa dòng khai này trong report.yaml, rồi kiểm tra lại.",
  },
  "words-indicator-unknown": {
    severity: "error",
    message: ({ id }) => `Mục "aliases.indicators" nêu chỉ tiêu "${id}" không có trong danh mục.`,
    remedy:
      "Ghi tên trong biểu kế hoạch ở bên trái, tên hoặc mã của chỉ tiêu ở bên phải dấu hai chấm; xem tên và mã bằng lệnh report exports ke-hoach.",
  },
  "rate-added": {
    severity: "error",
    message: ({ name, way }) =>
      `Chỉ tiêu "${name}" là tỷ lệ hoặc số bình quân nhưng khai "${way}": số của các địa phương sẽ bị cộng lại.`,
    remedy:
      "Khai bằng ratio với tử số (part) và mẫu số (whole); nếu chỉ có sẵn tỷ lệ thì khai bằng given, số ấy được lấy nguyên và không cộng.",
  },
  "total-units-differ": {
    severity: "error",
    message: ({ name, units }) =>
      `Chỉ tiêu "${name}" khai "total" là tổng của các số khác đơn vị tính: ${units}.`,
    remedy: "Chỉ cộng các chỉ tiêu cùng đơn vị tính, và ghi đúng đơn vị ấy cho chỉ tiêu tổng.",
  },
  "filter-impossible": {
    severity: "error",
    message: (details) =>
      `Mục "where" chọn “${details.text}”, nhưng không dòng nào có thể khớp: ${formatUnclearReason(details)}.`,
    remedy: 'Sửa lại mục "where", hoặc mục "texts", "aliases" của cột này.',
  },
} as const satisfies Record<string, IssueWording>;
