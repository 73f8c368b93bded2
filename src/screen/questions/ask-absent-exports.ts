/** Asks once which exports without a file the office does not have at all. */
import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Terminal } from "../terminal.ts";
import { wrapForStdout } from "../wrap-text.ts";
import { askChoice } from "./ask-choice.ts";

/** Gives the exports that the office does not have; the default leaves all of them open. */
export async function askAbsentExports(
  missing: readonly ExportDeclaration[],
  terminal: Terminal,
): Promise<readonly ExportDeclaration[]> {
  if (missing.length === 0) return [];
  terminal.note(`\nKhông có tệp nào của ${missing.length} biểu:`);
  for (const { name, optional } of missing)
    terminal.note(wrapForStdout("  - ", optional ? `${name} (không bắt buộc)` : name, 4));
  const answer = await askChoice({
    message: "Cơ quan có số liệu của các biểu này không?",
    choices: [
      { value: "later", key: "sau", label: "Có, hoặc chưa rõ: sẽ thêm tệp sau" },
      { value: "none", key: "khong", label: "Không có biểu nào: báo cáo bỏ những chỗ in số liệu này" },
      { value: "each", key: "tung-bieu", label: "Hỏi từng biểu" },
    ],
  });
  if (answer !== "each") return answer === "none" ? missing : [];
  const absent: ExportDeclaration[] = [];
  for (const declaration of missing) if (await askIsAbsent(declaration)) absent.push(declaration);
  return absent;
}

async function askIsAbsent({ name }: ExportDeclaration): Promise<boolean> {
  return askChoice({
    message: `${name}: cơ quan có số liệu này không?`,
    choices: [
      { value: false, key: "sau", label: "Có, hoặc chưa rõ" },
      { value: true, key: "khong", label: "Không có; báo cáo bỏ những chỗ in số liệu này" },
    ],
  });
}
