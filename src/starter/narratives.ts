/** The texts that the office writes itself, each with a sample sentence that is never printed. */

import { exampleMark } from "../catalogue/example-mark.ts";
import type { TextFile } from "../catalogue/yaml/read-yaml.ts";

interface NarrativeRequest {
  readonly name: string;
  /** What it is about: "tồn tại, hạn chế". */
  readonly about: string;
}

const sampleSentences: Readonly<Record<string, string>> = {
  "uu-diem":
    "Các nhiệm vụ trọng tâm được triển khai kịp thời; chế độ, chính sách được chi trả đủ, đúng đối tượng.",
  "han-che": "Một số địa phương gửi số liệu chậm so với thời hạn.",
  "nguyen-nhan": "Cán bộ ở cơ sở kiêm nhiệm nhiều việc.",
  "nhiem-vu": "Tiếp tục thực hiện các chỉ tiêu chưa đạt kế hoạch năm.",
  "kien-nghi": "Đề nghị cấp trên sớm phân bổ kinh phí.",
};

/** Matches what a document prints only of texts that the office may write, or not. */
const voluntaryBlock = /\{\{#written [\s\S]*?(?:\{\{else\}\}|\{\{\/written\}\})/g;

/** Finds the texts that the documents of a pack ask for, each once. */
export function listRequestedNarratives(pack: readonly TextFile[]): NarrativeRequest[] {
  const requests = pack.flatMap(({ path, text }) =>
    path.endsWith(".hbs")
      ? [...text.replace(voluntaryBlock, "").matchAll(/\{\{narrative "([\w-]+)" about="([^"]+)"/g)].map(
          ([, name = "", about = ""]) => ({
            name,
            about,
          }),
        )
      : [],
  );
  return [...new Map(requests.map((request) => [request.name, request])).values()];
}

export function renderNarrative({ name, about }: NarrativeRequest): string {
  const sample = sampleSentences[name];
  const example = sample === undefined ? "" : ` Ví dụ: ${sample}`;
  return `[${exampleMark}] Thay dòng này bằng phần ${about}, mỗi dòng một đoạn văn.${example}\n`;
}
