/** Documents that an office makes for itself: a letter, a submission, a plan and a notice about one figure, each sent to others. */
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const documentKinds = {
  "cong-van": { kind: "Công văn", title: "báo cáo kết quả giải quyết việc làm {{period.name}}" },
  "to-trinh": {
    kind: "Tờ trình",
    title: "Về việc giao bổ sung chỉ tiêu giải quyết việc làm năm {{period.year}}",
  },
  "ke-hoach": { kind: "Kế hoạch", title: "Giải quyết việc làm {{coming.name}}" },
  "thong-bao": { kind: "Thông báo", title: "Kết quả giải quyết việc làm {{period.name}}" },
};

export const officeDocumentNames = Object.keys(documentKinds);

const reportYaml = `documents:
  cong-van:
    symbol: STN-VP
    addressees: [Cục Việc làm]
    recipients: [Lãnh đạo Sở]
    signatory: { form: TL., head: Giám đốc, title: Chánh Văn phòng, name: Trần Văn Mẫu }
    archive: VT, VP
    file: Công văn việc làm {period} {locality}
  to-trinh:
    addressees: [Ủy ban nhân dân tỉnh Ninh Bình]
    file: to-trinh-9-thang.docx
`;

/** Adds them to a workspace that has an indicator `jobs`. */
export function addOfficeDocuments(workspace: string): void {
  const folder = join(workspace, "templates/documents");
  mkdirSync(folder, { recursive: true });
  for (const [name, { kind, title }] of Object.entries(documentKinds))
    writeFileSync(
      join(folder, `${name}.hbs`),
      `---
kind: ${kind}
title: "${title}"
---
{{locality.Whole}} giải quyết việc làm cho {{exact "jobs"}}{{submission}}./.
@signature
`,
    );
  appendFileSync(join(workspace, "report.yaml"), reportYaml);
}
