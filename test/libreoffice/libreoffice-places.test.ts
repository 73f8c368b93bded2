/** Where LibreOffice is looked for on each system, the first that exists is taken. */
import { expect, test } from "vitest";
import { listLibreOfficePlaces } from "../../src/libreoffice/libreoffice-places.ts";
import { parseRegistryAnswer } from "../../src/system/windows-registry.ts";

const windows = {
  platform: "win32",
  environment: {
    Path: String.raw`C:\Windows;D:\Văn phòng\LibreOffice\program`,
    ProgramFiles: String.raw`C:\Program Files`,
    "ProgramFiles(x86)": String.raw`C:\Program Files (x86)`,
    LOCALAPPDATA: String.raw`C:\Users\a\AppData\Local`,
    USERPROFILE: String.raw`C:\Users\a`,
  },
  readRegistry: (key: string) => (key.startsWith("HKCU") ? String.raw`E:\LO 24\program` : undefined),
} as const;

test.each([
  ["on the PATH", String.raw`D:\Văn phòng\LibreOffice\program\soffice.com`],
  ["in the registry", String.raw`E:\LO 24\program\soffice.com`],
  ["for all users", String.raw`C:\Program Files\LibreOffice\program\soffice.com`],
  ["of 32 bits", String.raw`C:\Program Files (x86)\LibreOffice\program\soffice.com`],
  ["for one user", String.raw`C:\Users\a\AppData\Local\Programs\LibreOffice\program\soffice.com`],
  ["portable", String.raw`C:\Users\a\Downloads\LibreOfficePortable\App\libreoffice\program\soffice.com`],
])("Windows: %s, the program that prints before the one that does not", (_, path) => {
  const places = listLibreOfficePlaces(windows);
  expect(places).toContain(path);
  expect(places[places.indexOf(path) + 1]).toBe(path.replace(/com$/, "exe"));
});

test("Windows: the PATH comes before the registry, the registry before the folders of installers", () => {
  const places = listLibreOfficePlaces(windows).filter((path) => path.endsWith(".com"));
  const found = [/^D:\\Văn/, /^E:\\LO 24/, /^C:\\Program Files\\/, /^C:\\Users\\a\\AppData/].map((pattern) =>
    places.findIndex((path) => pattern.test(path)),
  );
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(found).not.toContain(-1);
});

test.each([
  ["linux", "/usr/lib/libreoffice/program/soffice"],
  ["linux", "/srv/bin/soffice"],
  ["darwin", "/Applications/LibreOffice.app/Contents/MacOS/soffice"],
  ["darwin", "/home/a/Applications/LibreOffice.app/Contents/MacOS/soffice"],
] as const)("%s: %s", (platform, path) => {
  const environment = { PATH: "/srv/bin:/bin", HOME: "/home/a" };
  expect(listLibreOfficePlaces({ platform, environment, readRegistry: () => undefined })).toContain(path);
});

test.each([
  [
    "\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\LibreOffice\\UNO\\InstallPath\r\n    (Default)    REG_SZ    C:\\Program Files\\LibreOffice\\program\r\n\r\n",
    "C:\\Program Files\\LibreOffice\\program",
  ],
  ["HKEY\r\n    (M\u1EB7c \u0111\u1ECBnh)    REG_EXPAND_SZ    D:\\LO\r\n", "D:\\LO"],
  ["ERROR: The system was unable to find the specified registry key or value.\r\n", undefined],
])("the answer of the registry %j", (answer, value) => {
  expect(parseRegistryAnswer(answer)).toBe(value);
});
