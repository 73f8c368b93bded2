/** Ctrl-Z, which DOS programs write behind the last line. */
const endOfFileMark = String.fromCharCode(26);

export function isBlankCell(cell: string | undefined): boolean {
  return cell === undefined || cell === "" || cell.trim() === "" || cell.trim() === endOfFileMark;
}
