import { describe, expect, test } from "vitest";
import { personsDeclaration, readExportBack } from "../support/sample-export.ts";

const personsHeader = "Họ và tên,Ngày sinh,Số CCCD,Điện thoại,Huyện,Đối tượng,Ngày hưởng\n";

describe("private columns", () => {
  const secrets = ["Nguyễn Thị Bí Mật", "01/02/1950", "037123456789", "0912345678"];
  const person = `${secrets.join(",")},Nho Quan,Thương binh,1/9/2022\n`;
  test.each([
    ["a valid list", personsHeader + person],
    ["an unknown locality", personsHeader + person.replace("Nho Quan", "Nho Quann")],
    ["a row whose cells have shifted", personsHeader + person.replace(",Nho Quan", ",,Nho Quan")],
    ["no header", person],
    ["a quote that stays open", `${personsHeader}"${person}`],
    ["a stray quote", `${personsHeader}"Nguyễn "Thị" Bí Mật",${person}`],
    [
      "a name in a column that is not declared",
      `${personsHeader.replace("\n", ",Người nhận\n")}${person.replace("\n", ",Nguyễn Thị Bí Mật\n")}`,
    ],
    ["the same person twice", personsHeader + person + person],
    ["damaged letters", `${personsHeader}${person.replace("Thương", "Th\uFFFDng")}`],
    ["a signature below", `${personsHeader}${person}NGƯỜI LẬP BIỂU,,,,,,\nNguyễn Thị Bí Mật,,,,,,\n`],
    [
      "a name between the rows",
      `${personsHeader}${person}Nguyễn Thị Bí Mật,,,,,,\n${person.replace("1950", "1951")}`,
    ],
  ])("no private cell is in the rows or the issues of %s", async (_, content) => {
    const read = await readExportBack(content, {
      declaration: personsDeclaration,
      path: "data/nguoi-co-cong.csv",
    });
    const all = JSON.stringify(read);
    for (const secret of [...secrets, "Bí Mật", "Nguyễn"]) expect(all).not.toContain(secret);
  });
});
