import { formatVietnameseNumber } from "../number-format.ts";
import { leftOverReasons, shapeFailures } from "../shape-obstacles.ts";
import { formatYamlString, type IssueDetails, type IssueWording } from "./wording.ts";

/** Tables whose labels stand elsewhere than in columns of their own, and what a file says once of all its rows. */
export const shapeIssues = {
  "shape-undeclared": {
    severity: "error",
    message: ({ shape, cells }) =>
      `Bảng này đọc được theo dạng ${shape} nhưng dạng ấy chưa được khai báo. Nếu đọc như vậy thì ${cells}.`,
    remedy: ({ export: id, shape }) =>
      `Nếu đọc như vậy là đúng, thêm vào report.yaml: exports: { ${id}: { shapes: [${shape}] } }.`,
  },
  "shape-measure-unclear": {
    severity: "error",
    message: ({ names, cells }) =>
      `Đọc được hàng và cột của bảng này, nhưng tiêu đề không cho biết là số nào trong: ${names}. Ô đầu, giữa và cuối: ${cells}.`,
    remedy: ({ export: id, shapes }) =>
      `Chọn một dạng rồi thêm vào report.yaml: exports: { ${id}: { shapes: [dạng ấy] } }, trong các dạng: ${shapes}. Hoặc ghi tên số liệu vào tiêu đề của bảng.`,
  },
  "shape-unclear": {
    severity: "error",
    message: ({ first, second, firstCell, secondCell }) =>
      `Bảng này đọc được theo hai cách khác nhau. Theo ${first}: ${firstCell}. Theo ${second}: ${secondCell}.`,
    remedy: "Sửa tiêu đề cho rõ, ví dụ “Tháng 1” thay cho “1”; hoặc chỉ khai báo một dạng cho biểu này.",
  },
  "shape-unknown": {
    severity: "error",
    message: (details) => {
      const { shapes, cell, text, count, name } = details;
      const { reason } = findShapeObstacle(details);
      if (cell === "")
        return `Bảng này không có cột riêng cho từng mục, và không đọc được theo dạng ${shapes} vì ${reason}${name === "" ? "" : ` (“${name}”)`}.`;
      const others = Number(count) > 1 ? `, và ${Number(count) - 1} ô khác` : "";
      return `Bảng này gần với dạng ${shapes}, nhưng ${cell} ghi “${text}” không biết thuộc về đâu, vì ${reason}${others}.`;
    },
    remedy: (details) => findShapeObstacle(details).remedy,
  },
  "shape-text-near": {
    severity: "error",
    message: ({ text, name, nearest }) =>
      `“${text}” không phải nội dung đã khai của cột “${name}” như các cột bên cạnh; có phải là “${nearest}”?`,
    remedy: ({ text, nearest, reference }) =>
      `Nếu phải, ghi vào report.yaml: aliases: { texts: { ${reference}: { ${formatYamlString(text)}: ${formatYamlString(nearest)} } } }. Nếu là số khác thì bỏ cột ấy khỏi tệp.`,
  },
  "column-of-time": {
    severity: "error",
    message: ({ found, siblings, wanted }) =>
      `Cột “${found}” chỉ là số của một thời gian, bên cạnh các cột ${siblings}; đọc riêng nó làm “${wanted}” thì bỏ mất số của các cột kia.`,
    remedy: ({ rest, export: id, column, found }) => {
      const place = `headers: { ${id}.${column}: […] }`;
      return rest === ""
        ? `Trong report.yaml, bỏ “${found}” khỏi aliases: { ${place} } và khai dạng của bảng: exports: { ${id}: { shapes: [{ across: time }] } }.`
        : `Trong report.yaml, thay “${found}” ở aliases: { ${place} } bằng ${formatYamlString(rest)} và khai dạng của bảng: exports: { ${id}: { shapes: [{ across: [measure, time] }] } }.`;
    },
  },
  "shape-export-unknown": {
    severity: "error",
    message: ({ id }) =>
      `Mục exports trong report.yaml nhắc đến biểu “${id}” nhưng không có biểu nào mang tên ấy.`,
    remedy: "Sửa lại tên; xem tên các biểu bằng lệnh report exports.",
  },
  "shape-variable-unknown": {
    severity: "error",
    message: ({ export: id, name }) =>
      `Dạng bảng khai cho biểu “${id}” có “${name}”, không phải là mục nào của biểu.`,
    remedy: ({ known }) => `Chỉ dùng: ${known}.`,
  },
  "shape-empty": {
    severity: "error",
    message: ({ export: id }) => `Một dạng bảng khai cho biểu “${id}” không có mục nào.`,
    remedy: "Ghi ít nhất một mục, ví dụ across: time; hoặc xóa dòng này.",
  },
  "labels-unread": {
    severity: "warning",
    message: ({ labels }) => `Các dòng này không khớp tên cột số nào của biểu nên không được lấy: ${labels}.`,
    remedy: ({ exportId, first }) =>
      `Nếu một dòng cần được lấy, ghi tên ấy vào report.yaml cho đúng cột của nó (mã cột: report exports ${exportId}): aliases: { headers: { ${exportId}.<mã cột>: [${formatYamlString(first)}] } }; nếu không, ghi mã labels-unread vào mục silenced cùng lý do.`,
  },
  "last-year-columns": {
    severity: "warning",
    message: ({ heads }) =>
      `Cột ${heads} là số của năm khác, không chia theo các cột còn lại, nên không được lấy; báo cáo không so sánh với số ấy.`,
    remedy:
      "Muốn so sánh với năm trước thì đưa tệp của năm ấy vào data/; nếu không cần thì để nguyên, hoặc ghi mã last-year-columns vào mục silenced cùng lý do.",
  },
  "communes-differ": {
    severity: "warning",
    message: ({ total, sum }) =>
      `Dòng này ghi ${formatVietnameseNumber(total)} nhưng cộng các xã, phường bên dưới được ${formatVietnameseNumber(sum)}.`,
    remedy: "Đối chiếu lại; báo cáo dùng số của dòng này, không cộng các dòng bên dưới.",
  },
  "total-column-differs": {
    severity: "warning",
    message: ({ total, sum }) =>
      `Cột tổng ghi ${formatVietnameseNumber(total)} nhưng cộng các cột của dòng được ${formatVietnameseNumber(sum)}.`,
    remedy: "Đối chiếu lại; báo cáo dùng số cộng từ các cột, không dùng cột tổng.",
  },
  "time-unsplit": {
    severity: "error",
    message: ({ name, span, first, last, year }) =>
      `Biểu “${name}” chỉ có số của cả thời gian từ ${span}, không tách được phần của kỳ báo cáo (tháng ${first} đến tháng ${last}/${year}).`,
    remedy:
      "Kết xuất lại biểu theo từng tháng; hoặc nộp thêm số lũy kế đến ngay trước kỳ này để trừ ra; hoặc lập báo cáo đúng kỳ mà biểu có số.",
  },
  "times-overlap": {
    severity: "error",
    message: ({ name, who, span, other }) =>
      `Biểu “${name}” của ${who} có số của ${other} nằm trong số từ ${span}, nhưng các phần cộng lại không bằng cả thời gian.`,
    remedy: "Đối chiếu hai số với nguồn; chỉ giữ số theo tháng hoặc chỉ giữ số của cả thời gian.",
  },
  "later-sum-smaller": {
    severity: "error",
    message: ({ name, who, months, later, laterAmount, earlier, earlierAmount, earlierFile, earlierLine }) =>
      `Biểu “${name}” của ${who}: số từ ${later} là ${formatVietnameseNumber(laterAmount)}, nhỏ hơn số từ ${earlier} là ${formatVietnameseNumber(earlierAmount)} (dòng ${earlierLine} của ${earlierFile}), nên không trừ ra được số của ${months}.`,
    remedy: "Đối chiếu hai số lũy kế với nguồn rồi sửa số sai.",
  },
  "months-differ": {
    severity: "error",
    message: ({ name, who, months, later, earlier, earlierFile, earlierLine, difference, amount }) =>
      `Biểu “${name}” của ${who}: số từ ${later} trừ số từ ${earlier} (dòng ${earlierLine} của ${earlierFile}) được ${formatVietnameseNumber(difference)}, nhưng số của ${months} trong biểu là ${formatVietnameseNumber(amount)}.`,
    remedy:
      "Đối chiếu các số này với nguồn rồi sửa số sai; hoặc chỉ giữ số theo tháng, hoặc chỉ giữ số lũy kế.",
  },
  "file-times-differ": {
    severity: "error",
    message: ({ first, second }) =>
      `Tệp không có cột thời gian, và hai nơi nói về thời gian của tệp không khớp nhau: ${first}, ${second}.`,
    remedy:
      "Sửa tiêu đề, đổi tên tệp, hoặc sửa time của tệp ở mục files trong report.yaml, để hai nơi khớp nhau.",
  },
  "file-answer-unread": {
    severity: "error",
    message: ({ key, answer, file }) =>
      `Mục files của report.yaml ghi ${key}: ${answer} cho tệp ${file}, nhưng không hiểu được.`,
    remedy: ({ key }) =>
      key === "time"
        ? "Ghi như 9/2022, quý III/2022, 9 tháng 2022 hoặc năm 2022."
        : key === "locality"
          ? "Ghi đúng tên hoặc mã của một địa phương trong mục localities."
          : "Ghi ngày như 27/7/2022; biểu chỉ có một cột ngày thì ghi tháng cũng được, như 7/2022.",
  },
  "column-said-twice": {
    severity: "error",
    message: ({ name, answer, found }) =>
      `Mục files của report.yaml ghi “${name}” của cả tệp là “${answer}”, nhưng tệp có cột “${found}”.`,
    remedy: "Xóa dòng ấy trong report.yaml nếu cột của tệp đúng; nếu không thì xóa cột trong tệp.",
  },
  "file-places-differ": {
    severity: "error",
    message: ({ first, second }) =>
      `Tệp không có cột địa phương, và hai nơi nói về địa phương của tệp không khớp nhau: ${first}, ${second}.`,
    remedy: "Sửa tiêu đề hoặc đổi tên tệp cho khớp nhau.",
  },
} as const satisfies Record<string, IssueWording>;

function findShapeObstacle({ reason }: IssueDetails): { readonly reason: string; readonly remedy: string } {
  const obstacles: Readonly<Record<string, { readonly reason: string; readonly remedy: string }>> = {
    ...leftOverReasons,
    ...shapeFailures,
  };
  return obstacles[reason ?? ""] ?? shapeFailures["no-head"];
}
