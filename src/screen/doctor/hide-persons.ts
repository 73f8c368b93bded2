/** Paths as they may be sent to somebody else: the user's own folder is "~", names of persons are left out. */
import { isLikelyPersonal } from "../../issues/personal-data.ts";

export interface UserOfMachine {
  readonly home: string;
  /** The name under which the user has signed in. */
  readonly name: string;
}

const hiddenName = "…";

/** The folders of all users; also under their short name "C:\Users\NGUYEN~1". */
const userFolderPattern = /^(?:[A-Za-z]:)?[\\/](?:Users|home|Documents and Settings)[\\/][^\\/]+/iu;

/** "C:\Users\nva\so-ket" → "~\so-ket"; "D:\Nguyễn Văn A\data" → "D:\…\data". */
export function hidePersonsInPath(path: string, { home, name }: UserOfMachine): string {
  const belowHome = replaceHome(path.normalize("NFC"), home.normalize("NFC"));
  const userName = name.normalize("NFC").toLowerCase();
  return belowHome
    .split(/([\\/])/u)
    .map((part) => (isPersonal(part, userName) ? hiddenName : part))
    .join("");
}

function replaceHome(path: string, home: string): string {
  const isHome =
    home.length > 1 &&
    path.toLowerCase().startsWith(home.toLowerCase()) &&
    /^(?:[\\/]|$)/.test(path.slice(home.length));
  return isHome ? `~${path.slice(home.length)}` : path.replace(userFolderPattern, "~");
}

/** A short name such as "an" is part of many words: only as a word of its own it is the user's. */
function isPersonal(part: string, userName: string): boolean {
  if (part === "~" || part === "") return false;
  const words = part.toLowerCase().split(/[^\p{L}\p{N}.]+/u);
  return (
    (userName !== "" && (part.toLowerCase() === userName || words.includes(userName))) ||
    isLikelyPersonal(part)
  );
}
