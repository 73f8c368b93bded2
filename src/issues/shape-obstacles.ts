/** Why a table is read in no shape, in words that name the remedy: numbers without a place, and what a table lacks altogether. */

interface Obstacle {
  /** Completes "vì …". */
  readonly reason: string;
  readonly remedy: string;
}

/** Why a number of a table that is otherwise understood has no place. */
export const leftOverReasons = {
  "undeclared-column": {
    reason: "cột ấy không mang tên số liệu hay giá trị nào của biểu",
    remedy:
      "Nếu cột ấy là số của báo cáo thì sửa tên cột, hoặc ghi tên cột vào mục aliases của report.yaml; nếu không thì xóa cột khỏi tệp.",
  },
  "unit-blank": {
    reason: "ô đơn vị tính của dòng để trống, không rõ có theo dòng trên không",
    remedy: "Ghi đơn vị tính vào từng dòng.",
  },
  "before-group": {
    reason: "dòng đứng trước đề mục đầu tiên của bảng",
    remedy: "Thêm dòng đề mục ở trên, hoặc xóa dòng nếu không thuộc bảng.",
  },
  "heading-unread": {
    reason: "dòng đứng dưới một đề mục không hiểu được",
    remedy: "Sửa đề mục ở trên thành tên đúng của địa phương hoặc thời gian.",
  },
  "year-differs": {
    reason: "năm ghi ở dòng hoặc ở cột khác năm của đề mục ở trên",
    remedy: "Sửa năm cho khớp.",
  },
  "year-unread": {
    reason: "ô năm của dòng để trống hoặc không phải là một năm",
    remedy: "Ghi năm vào từng dòng, ví dụ 2022.",
  },
  "month-unread": {
    reason: "năm ở tiêu đề cột, còn ô tháng của dòng không phải là một tháng của năm ấy",
    remedy: "Ghi tháng vào từng dòng, ví dụ Tháng 9.",
  },
  "year-without-rows": {
    reason: "đề mục năm có số nhưng không có dòng nào ở dưới",
    remedy: "Thêm các dòng của năm ấy, hoặc xóa số ở đề mục.",
  },
  "part-without-whole": {
    reason: "xã, phường có số nhưng ô của huyện ở trên để trống",
    remedy: "Điền ô của huyện, hoặc xóa dòng của xã, phường.",
  },
  "part-of-other": {
    reason: "dòng không phải là xã, phường của huyện ở trên, hoặc khác tháng",
    remedy: "Sửa tên ở dòng, hoặc đưa dòng ra khỏi huyện ấy.",
  },
  "rate-of-part": {
    reason: "tỷ lệ, số bình quân của các xã không gộp được thành số của huyện",
    remedy: "Ghi tỷ lệ của huyện vào dòng của huyện.",
  },
  "sum-differs": {
    reason: "cột lũy kế không bằng tổng các tháng trong bảng",
    remedy: "Đối chiếu các tháng với cột lũy kế rồi sửa số sai; hoặc xóa cột lũy kế.",
  },
  "year-total-differs": {
    reason: "số ở đề mục năm không bằng tổng các dòng ở dưới",
    remedy: "Đối chiếu rồi sửa số sai.",
  },
  "parts-differ": {
    reason: "các dòng chi tiết ở dưới cộng lại không bằng số ấy",
    remedy: "Đối chiếu rồi sửa số sai, hoặc thêm dòng còn thiếu.",
  },
  "running-total-differs": {
    reason: "số cộng dồn không bằng tổng các dòng từ đầu năm",
    remedy: "Đối chiếu các tháng với cột cộng dồn rồi sửa số sai; hoặc xóa cột cộng dồn.",
  },
  "stock-accumulated": {
    reason: "số hiện có ở một thời điểm không cộng dồn từ đầu năm",
    remedy: "Sửa tiêu đề cột thành tháng có số hiện có, hoặc xóa cột.",
  },
} as const satisfies Record<string, Obstacle>;

export type LeftOverReason = keyof typeof leftOverReasons;

/** What keeps a table from a shape before any number is read, the nearest to a reading last. */
export const shapeFailures = {
  "no-head": {
    reason: "không hàng nào có tiêu đề như dạng ấy cần",
    remedy:
      "Xem lại các hàng tiêu đề và tên trong cột đầu; hoặc khai dạng khác ở mục exports của report.yaml (shapes).",
  },
  "label-missing": {
    reason: "hàng tiêu đề đã rõ, nhưng thiếu thời gian, địa phương hoặc cột chữ mà biểu cần",
    remedy:
      "Thêm cột còn thiếu; hoặc ghi thời gian, địa phương ở tiêu đề, tên tệp, hay ở mục files của report.yaml.",
  },
  "column-with-meaning": {
    reason: "bỏ cột này thì số mất nghĩa",
    remedy: "Tách bảng theo cột ấy, hoặc xóa cột nếu cả cột chỉ có một nội dung.",
  },
  "said-twice": {
    reason: "có cột nói lại điều mà dạng bảng đặt ở chỗ khác",
    remedy: "Bỏ một trong hai chỗ, hoặc khai dạng khác ở mục exports của report.yaml (shapes).",
  },
  "two-unit-columns": { reason: "có hai cột đơn vị tính", remedy: "Giữ lại một cột đơn vị tính." },
  "measure-unnamed": {
    reason: "không rõ là số liệu nào trong các số của biểu",
    remedy: "Ghi tên số liệu ở tiêu đề, hoặc ghi measure trong dạng khai ở report.yaml.",
  },
  "no-numbers": {
    reason: "dưới tiêu đề không có dòng số nào hiểu được",
    remedy: "Xem lại tên ở cột đầu: phải là tên có trong biểu hoặc trong danh sách địa phương.",
  },
  "measure-twice": {
    reason: "một số liệu đứng ở hai cột mang tên khác nhau",
    remedy: "Ghi hai cột cùng một tên, cùng một đơn vị; hoặc xóa một cột.",
  },
  "last-year-unclear": {
    reason: "cột cùng kỳ không nói thời gian mà cột thực hiện thì nói nhiều thời gian",
    remedy: "Ghi rõ thời gian vào tiêu đề cột cùng kỳ, ví dụ “9 tháng 2021”.",
  },
} as const satisfies Record<string, Obstacle>;

export type ShapeFailure = keyof typeof shapeFailures;
