/** Plan, actual numbers and last year's side by side: which time each of them has. */
import { describe } from "vitest";
import type { Shape } from "../../../src/catalogue/shape.ts";
import { testSheets } from "../../support/shapes/read-sheet.ts";

const aspects: Shape = { across: ["aspect"], measure: "people" };

describe("the time of plan, actual numbers and last year's", () => {
  testSheets([
    {
      name: "last year's numbers have the months that the actual ones name",
      lines: ["Huyện;Thực hiện 9 tháng;Cùng kỳ năm trước", "Nho Quan;79;70"],
      shapes: [aspects],
      rows: ["202101–202109 372 people=70", "202201–202209 372 people=79"],
    },
    {
      name: "last year's numbers have the months that the file names",
      lines: ["Huyện;Thực hiện;Cùng kỳ", "Nho Quan;79;70"],
      shapes: [aspects],
      path: "viec-lam-9-thang-2022.csv",
      rows: ["202101–202109 372 people=70", "202201–202209 372 people=79"],
    },
    {
      name: "actual numbers of a month and of nine months",
      lines: ["Huyện;TH tháng 9;TH 9 tháng", "Nho Quan;10;90"],
      shapes: [aspects],
      rows: ["202201–202209 372 people=90", "202209 372 people=10"],
    },
    {
      name: "the months of the plan are not those of last year's numbers",
      lines: ["Huyện;Kế hoạch 2022;Thực hiện;Cùng kỳ", "Nho Quan;100;79;70"],
      shapes: [aspects],
      path: "viec-lam-9-thang-2022.csv",
      rows: ["202101–202109 372 people=70", "202201–202209 372 people=79"],
      plans: ["202201–202212 372 people=100"],
    },
    {
      name: "months in rows above, also for last year's numbers",
      lines: [
        "Huyện;Thực hiện;Cùng kỳ năm trước",
        "Tháng 8/2022;;",
        "Nho Quan;7;6",
        "Tháng 9/2022;;",
        "Nho Quan;9;8",
      ],
      shapes: [{ ...aspects, groups: "time" }],
      path: "viec-lam-9-thang-2022.csv",
      rows: ["202108 372 people=6", "202109 372 people=8", "202208 372 people=7", "202209 372 people=9"],
    },
    {
      name: "no year anywhere",
      lines: ["Huyện;Thực hiện 9 tháng;Cùng kỳ năm trước", "Nho Quan;79;70"],
      shapes: [aspects],
      path: "viec-lam.csv",
      codes: ["2: month-without-year", "2: month-without-year"],
    },
    {
      name: "nothing says the time of the numbers",
      lines: ["Huyện;Thực hiện;Cùng kỳ năm trước", "Nho Quan;79;70"],
      shapes: [aspects],
      codes: ["1: column-missing"],
    },
    {
      name: "a percentage of the plan",
      lines: ["Huyện;TH 9 tháng;Kế hoạch năm (%)", "Nho Quan;79;113"],
      shapes: [aspects],
      rows: ["202201–202209 372 people=79"],
    },
    ...["Thực hiện (%)", "So cùng kỳ"].map((head) => ({
      name: `no number of people: ${head}`,
      lines: [`Huyện;TH 9 tháng;${head}`, "Nho Quan;79;113"],
      shapes: [aspects],
      codes: ["2: shape-unknown"],
    })),
    ...[
      ["Kế hoạch năm 2022", true],
      ["KH giao 2022", true],
      ["Chỉ tiêu kế hoạch được giao cả năm 2022", true],
      ["Số kế hoạch 2022", true],
      ["Kế hoạch năm", true],
      ["Kế hoạch", false],
      ["Kế hoạch 9 tháng 2022", false],
      ["Kế hoạch năm 2022 điều chỉnh", false],
    ].map(([head, isPlan]) => ({
      name: `${isPlan ? "a plan" : "no plan of a year"}: ${head}`,
      lines: [`Huyện;${head};Thực hiện`, "Nho Quan;100;79"],
      shapes: [aspects],
      path: "viec-lam-9-thang-2022.csv",
      ...(isPlan
        ? { rows: ["202201–202209 372 people=79"], plans: ["202201–202212 372 people=100"] }
        : { codes: ["2: shape-unknown"] }),
    })),
    ...[
      "Kết quả",
      "Thực tế",
      "Đạt được",
      "Số thực hiện",
      "Kết quả thực hiện",
      "Thực hiện được 9 tháng",
      "TH",
    ].map((head) => ({
      name: `an actual number: ${head}`,
      lines: [`Huyện;${head};So cùng kỳ (%)`, "Nho Quan;79;113"],
      shapes: [aspects],
      path: "viec-lam-9-thang-2022.csv",
      rows: ["202201–202209 372 people=79"],
    })),
    ...["Thực hiện cùng kỳ", "Số cùng kỳ năm trước", "TH cùng kỳ năm ngoái", "Cùng kỳ"].map((head) => ({
      name: `last year's number: ${head}`,
      lines: [`Huyện;${head};Thực hiện`, "Nho Quan;70;79"],
      shapes: [aspects],
      path: "viec-lam-9-thang-2022.csv",
      rows: ["202101–202109 372 people=70", "202201–202209 372 people=79"],
    })),
  ]);
});
