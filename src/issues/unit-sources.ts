/** Where a unit is said, as messages about units that disagree quote it. Units and lines are given as they are quoted. */

export type NearUnitPlace = "cell" | "unit column";

const nearPlaces: Readonly<Record<NearUnitPlace, string>> = { cell: "ô", "unit column": "cột đơn vị tính" };

/** "ô ghi “đồng”, còn cả cột tính bằng “triệu đồng”" */
export function describeNearerUnit(place: NearUnitPlace, unit: string, unitOfColumn: string): string {
  return `${nearPlaces[place]} ghi ${unit}, còn cả cột tính bằng ${unitOfColumn}`;
}

/** "cột đơn vị tính ở dòng này ghi “hộ”, ở dòng 2 ghi “người”" */
export function describeTwoUnitsOfRows(unit: string, earlierUnit: string, earlierLine: number): string {
  return `cột đơn vị tính ở dòng này ghi ${unit}, ở dòng ${earlierLine} ghi ${earlierUnit}`;
}

export const describeUnit = {
  none: () => "cột tính từng đơn vị một",
  inDeclaration: (unit: string) => `report.yaml ghi ${unit}`,
  inHeader: (unit: string) => `tiêu đề ghi ${unit}`,
  inLine: (text: string, line: number | undefined) => `dòng ${line} ghi ${text}`,
} as const;

/** "tiêu đề ghi “nghìn người”, còn mỗi chỉ tiêu có đơn vị riêng"; with a column of units, that column. */
export function describeMultipleOfPlans(multiple: string, unitColumn: string | undefined): string {
  const rows =
    unitColumn === undefined ? "mỗi chỉ tiêu có đơn vị riêng" : `từng dòng ghi đơn vị ở cột “${unitColumn}”`;
  return `${multiple}, còn ${rows}`;
}
