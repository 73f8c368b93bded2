/** Ctrl-Z, which DOS programs write behind the last line. */
const endOfFileMark = String.fromCharCode(26);

const spaceCode = 32;
const deleteCode = 127;

export function isBlankCell(cell: string | undefined): boolean {
  if (cell === undefined || cell === "") return true;
  const first = cell.charCodeAt(0);
  if (first > spaceCode && first < deleteCode) return false;
  const text = cell.trim();
  return text === "" || text === endOfFileMark;
}
