/** Words of Vietnamese names, as they are frequent among persons: most families share some twenty surnames. */

function listWords(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

/** Surnames that hardly begin another text with capitals. */
export const commonSurnames = listWords("nguyễn trần lê phạm huỳnh phan bùi hoàng võ vũ đỗ đặng ngô");

/** Other surnames, those of peoples in the mountains among them: many are also common words. */
export const otherSurnames = listWords(`
  an ánh âu bàn bành bạch bế biện bồ ca cà cao cáp cầm chảo chu chung chế châu chử công cù cung danh dư diệp doãn dụng
  đàm đào đậu đèo điểu đinh đoàn đồng dương đường giang giàng giáp hà hàn hàng hạ hạng hồ hồng hứa hữu kha khổng khúc khuất khương khưu
  kiều kim kỷ ksor la lã lại lăng lâm liêu lò lộ lộc lù lục lư lường lương lưu lữ lý ma mã mạc mạch mai man mẫn mông mùa
  nay nghiêm nguỵ ngụy nhan nhữ niê ninh nông ông ôn phàn phí phó phù phùng quách quan quàng quản rơ sầm siu sơn sùng tạ
  tăng tào tẩn thạch thái thân thào thập thi thiều tiêu tiết tòng tô tôn tống tông trang trà trầm trịnh trình triệu trương từ tưởng
  ung uông văn vàng vi viên vòng vừ vương xa`);

/** What stands between surname and name, and in no other text with capitals. */
export const middleNames = listWords("thị văn đình hữu");

/** Words of the names behind the surname. */
export const givenNames = listWords(`
  an anh ái ánh ân âu bá bách bảo bích bình bửu cao cát cẩm cảnh chánh châu chấn chi chí chính chương công cương cường
  đan danh đào đăng đắc đại đạo đạt đặng điền diễm diệp điệp diệu đình định doanh đoàn đông đỗ đức dung dũng duy duyên
  dương gia giang giáp hà hào hân hằng hải hảo hạ hạnh hậu hiền hiến hiếu hiển hiệp hoa hoan hoà hoài hoàn hoàng hòa hồ
  hồng huân huấn huệ huy huyền huỳnh hùng hưng hương hường hữu kha khang khanh khánh khắc khải khiêm khoa khôi khuê
  khương kiên kiều kiệt kim kỳ lai lam lan lâm lân lê lệ liêm liên linh loan long lộc lợi luân lương ly lý mai mạnh mẫn
  mậu minh mộng my mỹ nam nga ngân nghi nghĩa ngọc nguyên nguyễn nguyệt nhàn nhã nhân nhật nhi nhơn nhung như nhựt ninh
  nương oanh phan phát phi phong phú phúc phương phước phượng phụng quang quân quí quốc quyên quyền quyết quỳnh quý sang
  sanh sâm sen sĩ song sơn sương sỹ tài tâm tân tấn tất thanh thành thái thạch thạnh thảo thắm thắng thân thế thi thiên
  thiện thìn thịnh thị thoa thơ thơm thông thọ thu thuần thuận thuỳ thuý thuỷ thùy thúy thủy thư thương thục tiên tiến
  tiệp tín tình tính tịnh toàn toản trang trâm trân trần tri triều triết triệu trinh trí trình trọng trung trúc trực
  trường tuân tuấn tuyên tuyền tuyết tùng tú tường uyên vân văn vi viễn việt vinh vĩ vĩnh võ vũ vương vượng vy vỹ xuân
  xuyến yên yến ý`);
