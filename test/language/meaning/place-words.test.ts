/** The places and proper names of a text. */
import { expect, test } from "vitest";
import { splitComparedWords } from "../../../src/language/meaning/compared-words.ts";
import {
  findPlaceWords,
  findProperNames,
  findRankOfPlace,
} from "../../../src/language/meaning/place-words.ts";

const compared = (text: string) => splitComparedWords(text).join(" ");

test.each([
  ["huyện Kim Sơn và thành phố Tam Điệp", ["huyện Kim Sơn", "thành phố Tam Điệp"]],
  ["TP. Ninh Bình", ["thành phố Ninh Bình"]],
  ["HUYỆN KIM SƠN", ["huyện Kim Sơn"]],
  ["Toàn tỉnh, trên địa bàn tỉnh", ["toàn tỉnh"]],
  ["Cả nước", ["toàn quốc"]],
  [
    "Toàn thành phố; đặc khu Côn Đảo; ĐẶC KHU PHÚ QUỐC",
    ["đặc khu Côn Đảo", "đặc khu Phú Quốc", "toàn thành phố"],
  ],
  ["UBND XÃ GIA VIỄN; SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", ["xã Gia Viễn"]],
  ["UBND TỈNH NINH BÌNH\nSỞ NỘI VỤ", ["tỉnh Ninh Bình"]],
  ["toàn xã hội", []],
  ["Cả tỉnh; cả huyện", ["toàn tỉnh", "toàn huyện"]],
  ["cấp xã, phường, thị trấn", []],
  ["người có công và xã hội", []],
])("%s", (text, expected) => expect(findPlaceWords(text)).toEqual(expected.map(compared)));

test.each([
  ["chia theo thị trường: Nhật Bản", ["Nhật Bản"]],
  ["Bộ Lao động", ["Bộ Lao"]],
  ["Trung tâm dịch vụ", []],
  ["Quý III, tại Nhật Bản", ["Nhật Bản"]],
  ["Tháng Chín", []],
])("%s: names", (text, expected) => expect(findProperNames(text)).toEqual(expected.map(compared)));

test.each([
  ["tỉnh Nam Định", "tỉnh"],
  ["đặc khu Côn Đảo", "đặc khu"],
  ["toàn tỉnh", undefined],
])("%s: its rank", (place, expected) => expect(findRankOfPlace(compared(place))).toBe(expected));
