import { expect, test } from "vitest";
import { isSignatureText } from "../../../src/exports/table/signatures.ts";

test.each([
  ["NGƯỜI LẬP BIỂU", true],
  ["Thủ trưởng đơn vị", true],
  ["Ngày 5 tháng 10 năm 2022", true],
  ["Ninh Bình, ngày 5 tháng 10 năm 2022", true],
  ["KT. GIÁM ĐỐC", true],
  ["Nơi nhận:", true],
  ["Huyện Nho Quan", false],
  ["Số liệu tạm tính", false],
])("“%s” is part of a signature: %s", (text, expected) => expect(isSignatureText(text)).toBe(expected));
