/** The words that say something else of a number than that it is so much, by what they do to it, and phrases that only look like them. */
import { magnitudeWords, smallMagnitudeWords } from "./magnitude-words.ts";

/** The ways in which a word changes the meaning of the number beside it. */
export type Effect = "bounds" | "turns" | "compares" | "multiplies" | "rates" | "plans" | "narrows";

export const hedgeSides = {
  trên: "above",
  hơn: "above",
  gần: "below",
  ngót: "below",
  "suýt soát": "below",
  khoảng: "about",
  chừng: "about",
  "độ chừng": "about",
  "xấp xỉ": "about",
} as const;
export const hedgeWords = Object.keys(hedgeSides) as (keyof typeof hedgeSides)[];

/** On which side of a rounded number its value lies. */
export type HedgeSide = (typeof hedgeSides)[keyof typeof hedgeSides];

export const directionWords = ["tăng", "giảm", "cao hơn", "thấp hơn", "tăng thêm", "giảm còn"];

export const wordsByEffect: Readonly<Record<Effect, readonly string[]>> = {
  bounds: [
    ...[...hedgeWords, "dưới", "ngoài"],
    ...[
      "ước",
      "ước tính",
      "ước đạt",
      "tối đa",
      "tối thiểu",
      "ít nhất",
      "nhiều nhất",
      "cao nhất",
      "thấp nhất",
    ],
    ...["không quá", "không dưới", "không đến", "không tới", "chưa đến", "chưa tới", "chưa đầy"],
    ...["trở lên", "trở xuống", "lên đến", "lên tới", "chỉ", "chỉ còn", "mới chỉ", "mới đạt", "vẻn vẹn"],
  ],
  turns: [
    "không",
    "chưa",
    "chẳng",
    "không có",
    "không đạt",
    "chưa đạt",
    "thiếu",
    "hụt",
    "trừ",
    "ngoại trừ",
    "âm",
  ],
  compares: [
    ...directionWords,
    ...["vượt", "kém", "thừa", "nhiều hơn", "ít hơn", "lớn hơn", "nhỏ hơn", "xuống còn", "còn", "còn lại"],
  ],
  multiplies: [
    ...["gấp", "gấp đôi", "gấp ba", "gấp rưỡi", "gấp nhiều lần", "một nửa", "nửa", "lần"],
    ...[...smallMagnitudeWords, ...magnitudeWords, "phần trăm", "%", "điểm phần trăm"],
  ],
  rates: [
    "mỗi",
    "từng",
    "bình quân",
    "trung bình",
    "hằng tháng",
    "hằng năm",
    "một tháng",
    "một năm",
    "một người",
  ],
  plans: ["sẽ", "dự kiến", "phấn đấu", "mục tiêu", "có thể", "nếu", "đề nghị", "cần"],
  narrows: ["nữ", "nam", "mới", "cũ", "thêm", "riêng", "duy nhất", "đầu tiên"],
};

/** Fixed phrases in which these words do nothing to a number. */
export const idioms = [
  ...[
    "trên địa bàn",
    "trên cơ sở",
    "trên tinh thần",
    "trên toàn",
    "trên phạm vi",
    "trên cả nước",
    "trên đây",
  ],
  ...["trên các", "trên mọi", "trên lĩnh vực", "dưới đây", "dưới sự", "dưới hình thức", "gần đây", "hơn nữa"],
  ...[
    "không chỉ",
    "không những",
    "không ngừng",
    "không gian",
    "chưa kể",
    "giảm nghèo",
    "tăng cường",
    "đổi mới",
  ],
  ...["từng bước", "mới đây", "khoảng cách", "thoát nghèo", "hồ sơ đề nghị", "đơn đề nghị"],
];
