/** Slips in report.yaml, pack.yaml and the file of a sector. */
import type { Slip } from "./slip.ts";

const reportYaml = "report.yaml";
const packYaml = "templates/pack.yaml";
const sector = "templates/sectors/gifts.yaml";

export const slipsOfWriting: readonly Slip[] = [
  {
    what: "dấu nháy cong",
    file: reportYaml,
    from: "territory: tỉnh Ninh Bình",
    to: "territory: “tỉnh Ninh Bình”",
  },
  {
    what: "dấu nháy cong trong ngoặc",
    file: reportYaml,
    from: "name: Sở Thử nghiệm",
    to: "name: “Sở Thử nghiệm”",
  },
  {
    what: "khoảng trắng không ngắt sau dấu hai chấm",
    file: reportYaml,
    from: "archive: VT",
    to: "archive:\u00A0VT",
  },
  {
    what: "khoảng trắng không ngắt đầu dòng",
    file: sector,
    from: "  jobs:\n    name",
    to: "\u00A0 jobs:\n    name",
  },
  {
    what: "dấu hai chấm trong giá trị",
    file: packYaml,
    from: "name: Thử nghiệm",
    to: "name: Sở: Thử nghiệm",
  },
  { what: "dấu hai chấm toàn góc", file: reportYaml, from: "archive: VT", to: "archive：VT" },
  { what: "thiếu khoảng trắng sau dấu hai chấm", file: reportYaml, from: "archive: VT", to: "archive:VT" },
  { what: "thiếu dấu hai chấm", file: reportYaml, from: "archive: VT", to: "archive VT" },
  {
    what: "gạch đầu dòng dính chữ",
    file: reportYaml,
    from: "recipients: [Lãnh đạo Sở]",
    to: "recipients:\n  -Lãnh đạo Sở",
  },
  {
    what: "gạch dài của Word",
    file: reportYaml,
    from: "recipients: [Lãnh đạo Sở]",
    to: "recipients:\n  – Lãnh đạo Sở",
  },
  {
    what: "dấu chấm tròn",
    file: reportYaml,
    from: "recipients: [Lãnh đạo Sở]",
    to: "recipients:\n  • Lãnh đạo Sở",
  },
  { what: "Tab đầu dòng", file: sector, from: "    files: [qua]", to: "\tfiles: [qua]" },
  { what: "lùi vào lệch một khoảng trắng", file: sector, from: "    files: [qua]", to: "   files: [qua]" },
  {
    what: "ngoặc vuông không đóng",
    file: reportYaml,
    from: "recipients: [Lãnh đạo Sở]",
    to: "recipients: [Lãnh đạo Sở",
  },
  {
    what: "ngoặc nhọn không đóng",
    file: sector,
    from: "women: { header: [Trong đó nữ], type: count, optional: true }",
    to: "women: { header: [Trong đó nữ], type: count, optional: true",
  },
  { what: "nháy kép không đóng", file: reportYaml, from: "archive: VT", to: 'archive: "VT' },
  {
    what: "thiếu dấu phẩy trong danh sách",
    file: sector,
    from: "header: [Số suất], type: count",
    to: "header: [Số suất] type: count",
  },
  { what: "giá trị bắt đầu bằng %", file: sector, from: "unit: suất quà", to: "unit: %" },
  { what: "một mục ghi hai lần", file: reportYaml, from: "archive: VT", to: "archive: VT\narchive: VP" },
  { what: "hai tài liệu trong một tệp", file: reportYaml, from: "archive: VT", to: "archive: VT\n---" },
];

export const slipsOfKeys: readonly Slip[] = [
  { what: "tên mục sai một chữ", file: reportYaml, from: "recipients:", to: "recipient:" },
  { what: "tên mục viết hoa", file: reportYaml, from: "archive:", to: "Archive:" },
  { what: "tên mục bằng tiếng Việt", file: reportYaml, from: "archive:", to: "luu:" },
  { what: "mục thừa", file: reportYaml, to: "ghichu: bản thử\n" },
  { what: "thiếu mục", file: reportYaml, from: "archive: VT\n", to: "" },
  { what: "mục con sai tên", file: reportYaml, from: "head: Giám đốc", to: "heads: Giám đốc" },
  {
    what: "danh sách viết thành chữ",
    file: reportYaml,
    from: "recipients: [Lãnh đạo Sở]",
    to: "recipients: Lãnh đạo Sở",
  },
  {
    what: "nhóm mục viết thành chữ",
    file: reportYaml,
    from: "signatory: { head: Giám đốc }",
    to: "signatory: Giám đốc",
  },
  {
    what: "giá trị ngoài danh sách",
    file: reportYaml,
    from: "head: Giám đốc",
    to: "head: Giám đốc, form: KT",
  },
  { what: "cách viết ngoài danh sách", file: reportYaml, to: "spelling: { above: hơn hẳn }\n" },
  { what: "ngày viết kiểu Việt Nam", file: reportYaml, to: "dates: { 9m-2022: 7/10/2022 }\n" },
  { what: "kỳ viết sai", file: reportYaml, to: "dates: { 9T-2022: 2022-10-07 }\n" },
  { what: "hai địa phương một mã", file: reportYaml, from: "code: 372", to: "code: 369" },
  { what: "bộ mẫu sai tên", file: reportYaml, from: "pack: small", to: "pack: bộ mẫu" },
  { what: "bộ mẫu ở ổ đĩa khác", file: reportYaml, from: "pack: small", to: "pack: D:\\chung\\bo-mau" },
  { what: "bộ mẫu là thư mục không có", file: reportYaml, from: "pack: small", to: "pack: ../bo-mau" },
  { what: "lĩnh vực không có tệp", file: packYaml, from: "sectors: [gifts]", to: "sectors: [gifts, jobs]" },
  { what: "lĩnh vực sai tên", file: packYaml, from: "sectors: [gifts]", to: "sectors: [gift]" },
  {
    what: "loại cột sai",
    file: sector,
    from: "header: [Số suất], type: count",
    to: "header: [Số suất], type: number",
  },
  { what: "đơn vị tiền sai", file: sector, from: "unit: đồng, with", to: "unit: nghìn, with" },
  {
    what: "chỉ tiêu tính từ cột không có",
    file: sector,
    from: "sum: jobs.placed }",
    to: "sum: jobs.place }",
  },
  {
    what: "chỉ tiêu tính từ biểu không có",
    file: sector,
    from: "sum: jobs.placed }",
    to: "sum: job.placed }",
  },
  {
    what: "chỉ tiêu không có cách tính",
    file: sector,
    from: "unit: suất quà, sum: gifts.number,",
    to: "unit: suất quà,",
  },
  {
    what: "chỉ tiêu có hai cách tính",
    file: sector,
    from: "sum: jobs.women,",
    to: "sum: jobs.women, stock: jobs.women,",
  },
  {
    what: "chỉ tiêu là một phần của chỉ tiêu không có",
    file: sector,
    from: "partOf: jobs",
    to: "partOf: job",
  },
  { what: "hai chỉ tiêu một mã", file: sector, from: "  jobs.paid: {", to: "  jobs: {" },
  {
    what: "tháng bắt đầu viết sai",
    file: sector,
    from: "    files: [viec-lam]",
    to: "    files: [viec-lam]\n    from: 4/2022",
  },
];
