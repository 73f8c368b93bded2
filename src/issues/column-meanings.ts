/** Names in messages what a column or a table holds instead of its plain number. */
export const otherMeanings = {
  cumulative: "số lũy kế",
  plan: "số kế hoạch",
  "last year": "số của kỳ trước, năm trước",
  estimate: "số ước tính, dự kiến",
  adjusted: "số sau điều chỉnh",
  batch: "số của một đợt, một lần",
  actual: "số thực hiện",
  share: "tỷ lệ, so sánh",
  average: "số bình quân",
  remaining: "số còn lại, tồn",
  "not done": "số chưa thực hiện, không đạt",
  "at a date": "số có đến một thời điểm",
  part: "một phần (trong đó)",
} as const;

export type OtherMeaning = keyof typeof otherMeanings;

/** "số của năm 2021, còn tệp là của năm 2022" */
export function describeOtherYear(year: number, fileYear: number | undefined): string {
  return `số của năm ${year}, còn tệp ${fileYear === undefined ? "không ghi năm ấy" : `là của năm ${fileYear}`}`;
}
