/** Slips in templates, in the names and places of files, and in the files with changes. */
import type { Slip } from "./slip.ts";

const reportYaml = "report.yaml";
const sector = "templates/sectors/gifts.yaml";
const document = "templates/documents/bao-cao.hbs";

export const slipsOfTemplates: readonly Slip[] = [
  { what: "ngoặc nhọn không đóng trong mẫu", file: document, from: '"jobs"}}', to: '"jobs"}' },
  { what: "nháy cong trong lệnh", file: document, from: '"jobs"', to: "“jobs”" },
  { what: "lệnh sai tên", file: document, from: 'exact "jobs"', to: 'exat "jobs"' },
  { what: "chỉ tiêu sai mã", file: document, from: 'exact "jobs"', to: 'exact "job"' },
  { what: "lựa chọn sai", file: document, from: 'exact "jobs"', to: 'about "jobs" in="vạn"' },
  { what: "phần chèn không có", file: document, to: "{{> qua}}\n" },
  { what: "mở mà không đóng", file: document, to: '{{#some "jobs"}}\nCâu.\n' },
  { what: "đóng mà không mở", file: document, to: "{{/some}}\n" },
  {
    what: "tiêu đề mất dấu nháy quanh dấu hai chấm",
    file: document,
    from: "title: Thử",
    to: "title: Báo cáo: thử",
  },
  { what: "mất phần khai báo ở đầu", file: document, from: "---\nkind", to: "kind" },
  { what: "cần lĩnh vực không có", file: document, from: "needs: [gifts]", to: "needs: [gift]" },
  { what: "số gõ tay", file: document, to: "Đã tặng 199.120 suất quà.\n" },
  { what: "lệnh dòng không có", file: document, to: "@annexe BIỂU SỐ LIỆU\n" },
  { what: "đề mục quá sâu", file: document, to: "#### Đề mục\n" },
];

export const slipsOfFiles: readonly Slip[] = [
  { what: "đuôi .yml", file: "templates/sectors/them.yml", to: "id: them\n" },
  { what: "Notepad thêm .txt vào mẫu", file: "templates/parts/qua.hbs.txt", to: "Câu.\n" },
  { what: "report.yaml.txt", file: reportYaml, movedTo: "report.yaml.txt" },
  { what: "report.yml", file: reportYaml, movedTo: "report.yml" },
  { what: "Parts viết hoa", file: "templates/Parts/qua.hbs", to: "Câu.\n" },
  { what: "mẫu nằm ngoài thư mục con", file: "templates/qua.hbs", to: "Câu.\n" },
  { what: "lĩnh vực nằm ngoài thư mục con", file: sector, movedTo: "templates/gifts.yaml" },
  { what: "văn bản nằm trong parts", file: document, movedTo: "templates/parts/bao-cao.hbs" },
  { what: "phần không văn bản nào chèn", file: "templates/parts/qua.hbs", to: "Câu.\n" },
  { what: "lĩnh vực mà pack.yaml không nêu", file: "templates/sectors/them.yaml", to: "id: them\n" },
  { what: "tệp sửa sai tên", file: "templates/sectors/gift.sua.yaml", to: "name: Quà\n" },
  { what: "tệp sửa nằm ngoài thư mục con", file: "templates/gifts.sua.yaml", to: "name: Quà\n" },
];

export const slipsOfChanges: readonly Slip[] = [
  {
    what: "sửa chỉ tiêu sai mã",
    file: "templates/sectors/gifts.sua.yaml",
    to: "indicators:\n  job: { name: Việc làm mới }\n",
  },
  {
    what: "sửa cột sai mã",
    file: "templates/sectors/gifts.sua.yaml",
    to: "exports: { jobs: { columns: { place: { header: [Số LĐ] } } } }\n",
  },
  {
    what: "sửa đơn vị tính",
    file: "templates/sectors/gifts.sua.yaml",
    to: "indicators:\n  jobs:\n    unit: lượt\n",
  },
  {
    what: "sửa mục không có",
    file: "templates/sectors/gifts.sua.yaml",
    to: "indicators:\n  jobs:\n    ten: Việc làm\n",
  },
  {
    what: "câu gốc chép sai",
    file: "templates/documents/bao-cao.sua.hbs",
    to: "@find\nTặng quà\n@replace\nĐã tặng\n",
  },
  {
    what: "câu gốc có hai chỗ",
    file: "templates/documents/bao-cao.sua.hbs",
    to: "@find\n{{exact\n@replace\n{{about\n",
  },
  { what: "thiếu @replace", file: "templates/documents/bao-cao.sua.hbs", to: "@find\nviệc làm\nĐã tặng\n" },
  {
    what: "viết sẵn câu mới, không có @find",
    file: "templates/documents/bao-cao.sua.hbs",
    to: "Đã tặng quà.\n",
  },
  {
    what: "lệnh sai trong câu mới",
    file: "templates/documents/bao-cao.sua.hbs",
    to: '@find\nviệc làm\n@replace\nviệc làm {{exat "jobs"}},\n',
  },
];
