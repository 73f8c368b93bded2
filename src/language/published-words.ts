/** "theo Báo cáo số 480/BC-SLĐTBXH ngày 05/10/2024 (nhập tay)": where a published number comes from that nobody recorded. */
export function formatTypedSource(source: string): string {
  return `theo ${source} (nhập tay)`;
}
