import { expect, test } from "vitest";
import { findTitleMeaning } from "../../../src/exports/meaning/title-words.ts";

test.each([
  ["SỐ LIỆU LŨY KẾ", "cumulative"],
  ["KẾT QUẢ GIẢI QUYẾT VIỆC LÀM NĂM 2022 (LUỸ KẾ TỪ ĐẦU NĂM)", "cumulative"],
  ["Ghi chú: số liệu cộng dồn", "cumulative"],
  ["Số liệu không lũy kế", undefined],
  ["DANH SÁCH NGƯỜI ĐƯỢC HỖ TRỢ LŨY KẾ ĐẾN 30/9", undefined],
  ["KẾ HOẠCH GIẢI QUYẾT VIỆC LÀM NĂM 2022", "plan"],
  ["BIỂU CHỈ TIÊU KẾ HOẠCH NĂM 2022", "plan"],
  ["KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2022", undefined],
  ["KẾ HOẠCH VÀ KẾT QUẢ THỰC HIỆN NĂM 2022", undefined],
  ["(Kèm theo Kế hoạch số 12/KH-UBND ngày 5/1/2022)", undefined],
  ["Kế hoạch số 12/KH-UBND", undefined],
  ["SỞ KẾ HOẠCH VÀ ĐẦU TƯ", undefined],
  ["PHÒNG KẾ HOẠCH - TÀI CHÍNH", undefined],
  ["ƯỚC THỰC HIỆN 9 THÁNG NĂM 2022", "estimate"],
  ["BIỂU TỔNG HỢP KẾT QUẢ 9 THÁNG ĐẦU NĂM 2022 SO VỚI CÙNG KỲ NĂM 2021", undefined],
  ["SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", undefined],
])("%s: %s", (title, meaning) => expect(findTitleMeaning(title)).toBe(meaning));
