/** Writes the first letter as a capital, as the first word of a line or a cell needs it (Decree 30/2020/NĐ-CP, Annex II): "Huyện Nho Quan". */
export function capitalizeFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
