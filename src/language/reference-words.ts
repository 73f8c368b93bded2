/** The text of the Word file that an office formats: each line says which style it shows. */
export const referenceWords = {
  kind: "Báo cáo",
  title: "Tệp mẫu trình bày: mỗi dòng cho biết kiểu của nó\nDòng này và dòng trên: kiểu Subtitle",
  addressees: ["Cơ quan cấp trên thứ nhất (kiểu Salutation)", "Cơ quan cấp trên thứ hai (kiểu Salutation)"],
  howTo: [
    "Đoạn này theo kiểu Body Text, kiểu của lời văn. Để đổi phông chữ, cỡ chữ, màu, giãn dòng hay thụt đầu dòng của mọi văn bản: bấm chuột phải vào tên kiểu trong khung Styles của Word, chọn Modify, sửa rồi lưu tệp này.",
    "Bôi đen rồi sửa trực tiếp thì chỉ đổi chữ của tệp này, các văn bản không đổi theo. Muốn lấy cách trình bày của đoạn vừa sửa làm kiểu: bấm chuột phải vào tên kiểu, chọn Update to Match Selection.",
    "Lề trang (Layout, Margins) cũng được lấy. Chữ, hình ảnh, đầu trang, chân trang, cách đánh số, macro của tệp này không được lấy. Những gì khác Nghị định 30/2020/NĐ-CP được cảnh báo khi lập văn bản.",
    "Phần trên: kiểu Cơ quan chủ quản, Cơ quan ban hành, Quốc hiệu, Tiêu ngữ, Số và ký hiệu, Địa danh và ngày tháng, Title. Số trang từ trang 2: kiểu Header. Chữ của biểu đồ lấy phông của kiểu Biểu đồ.",
  ],
  part: "Tên của phần, kiểu Heading 1",
  section: "Tên của mục, kiểu Heading 2",
  clause: "Tên của khoản, kiểu Heading 3",
  point: "Tên của điểm, kiểu Heading 4",
  secondPoint: "Tên của điểm tiếp theo, kiểu Heading 4",
  afterPoint: "Lời văn dưới một điểm, kiểu Body Text.",
  end: "Cuối văn bản: kiểu Chức vụ người ký, Họ tên người ký, Nơi nhận, Tên nơi nhận (bảng số liệu tại Phụ lục kèm theo)./.",
  signerName: "Họ tên người ký",
  annexTitle: "Tên của phụ lục, kiểu Tên phụ lục",
  tableHeadings: ["STT", "Đầu bảng (kiểu Đầu bảng)", "Số liệu"],
  tableRow: ["1", "Chữ trong bảng (kiểu Chữ trong bảng)", "1.234"],
  tableNote: "Ghi chú dưới bảng, kiểu Ghi chú dưới bảng.",
} as const;
