/** No path that is sent to somebody names its user or another person. */
import { expect, test } from "vitest";
import { hidePersonsInPath } from "../../../src/screen/doctor/hide-persons.ts";

const windowsUser = { home: String.raw`C:\Users\Nguyễn Văn Mẫu`, name: "Nguyễn Văn Mẫu" };
const shortUser = { home: String.raw`C:\Users\maunv`, name: "maunv" };
const unixUser = { home: "/home/maunv", name: "maunv" };
const root = { home: "/root", name: "root" };

test.each([
  [String.raw`C:\Users\Nguyễn Văn Mẫu\so-ket`, windowsUser, String.raw`~\so-ket`],
  [String.raw`c:\users\nguyễn văn mẫu`, windowsUser, "~"],
  [String.raw`C:\Users\NGUYNV~1\AppData\Local\Temp`, windowsUser, String.raw`~\AppData\Local\Temp`],
  [String.raw`D:\Nguyễn Văn Mẫu\so-ket`, windowsUser, String.raw`D:\…\so-ket`],
  [String.raw`D:\Số liệu của Trần Thị Hoa\so-ket`, windowsUser, String.raw`D:\…\so-ket`],
  [String.raw`D:\phong-maunv\so-ket`, shortUser, String.raw`D:\…\so-ket`],
  [String.raw`D:\Sở Lao động\Ninh Bình\9m-2022`, shortUser, String.raw`D:\Sở Lao động\Ninh Bình\9m-2022`],
  ["/home/maunv2/so-ket", unixUser, "~/so-ket"],
  ["/home/maunv/so-ket".normalize("NFD"), unixUser, "~/so-ket"],
  ["/srv/maunv/data", unixUser, "/srv/…/data"],
  ["/usr/share/fonts/LiberationSerif-Regular.ttf", root, "/usr/share/fonts/LiberationSerif-Regular.ttf"],
])("%s of %j is %s", (path, user, shown) => {
  expect(hidePersonsInPath(path, user)).toBe(shown);
});
