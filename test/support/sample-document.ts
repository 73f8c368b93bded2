/** A small fictitious report with every kind of block. */
import type { DocumentContent, Letterhead } from "../../src/document/document-content.ts";
import { standardLook } from "../../src/document/look/standard-look.ts";
import { parseMarkup } from "../../src/document/text/markup.ts";
import {
  type FigureMention,
  formatFigureToken,
  type TokenizedText,
} from "../../src/language/figure-mention.ts";
import { createQuantity } from "../../src/quantity.ts";
import { defaultSpelling } from "./figures/figures.ts";
import { sampleFigures, sampleLocalities, samplePeriod, sampleSectors } from "./figures/sample-figures.ts";

export const sampleLetterhead: Letterhead = {
  organisation: {
    superior: "UBND tỉnh Ninh Bình",
    name: "Sở Lao động - Thương binh và Xã hội",
    symbol: "BC-SLĐTBXH",
    place: "Ninh Bình",
  },
  symbol: "BC-SLĐTBXH",
  signatory: { form: "KT.", head: "Giám đốc", title: "Phó Giám đốc", name: "Nguyễn Văn An" },
  addressees: [],
  recipients: [
    "Bộ Lao động - Thương binh và Xã hội",
    "UBND tỉnh",
    "Lãnh đạo Sở",
    "Các phòng, đơn vị thuộc Sở",
  ],
  archive: "VT, VP",
  date: { year: 2022, month: 10, day: 7 },
};

const shownPhrases: [string, string][] = [
  ["jobs.created", "trên\u00A014\u00A0nghìn lao động"],
  ["merit.gifts", "gần\u00A0200\u00A0nghìn suất quà"],
  ["merit.value", "gần\u00A060\u00A0tỷ đồng"],
];

export const sampleMentions: FigureMention[] = shownPhrases.map(([id, words]) => ({
  indicator: id,
  aspect: "actual",
  value: createQuantity(1),
  shown: words,
  format: "about",
  file: "documents/bao-cao.hbs",
  line: 1,
}));

const [t0, t1, t2] = [formatFigureToken(0), formatFigureToken(1), formatFigureToken(2)];

export const sampleMarkup = `
Thực hiện Chương trình công tác năm 2022, Sở Lao động - Thương binh và Xã hội báo cáo kết quả thực hiện nhiệm vụ 9 tháng đầu năm 2022 và nhiệm vụ trọng tâm 3 tháng cuối năm 2022 (số liệu chi tiết tại Phụ lục I và Phụ lục II kèm theo) như sau:

@part Kết quả thực hiện nhiệm vụ 9 tháng đầu năm 2022
# Công tác tham mưu, chỉ đạo, điều hành
Sở đã tham mưu cho Tỉnh ủy, Hội đồng nhân dân, Ủy ban nhân dân tỉnh ban hành 03 nghị quyết; hoàn thành 12/13 nhiệm vụ được giao, còn 01 nhiệm vụ đang thực hiện, chưa đến hạn.
# Kết quả thực hiện các lĩnh vực công tác
## Lĩnh vực lao động, việc làm
### Giải quyết việc làm
Trong 9 tháng đầu năm 2022, toàn tỉnh đã giải quyết việc làm cho ${t0}, đạt 79,3% kế hoạch năm, tăng 4,2% so với cùng kỳ năm 2021; trong đó:
- Giải quyết việc làm trong nước cho 13.618 lao động.
- Đưa 655 lao động đi làm việc ở nước ngoài theo hợp đồng.
### Giáo dục nghề nghiệp
_Các cơ sở giáo dục nghề nghiệp_ tuyển sinh được **14.120 người**, giữ nguyên_dấu_gạch và dấu * lẻ.
| Trình độ | Kế hoạch năm 2022 | Thực hiện | Tỷ lệ (%) |
| Cao đẳng | 1.250 | 1.013 | 81,0 |
| Trung cấp | 3.400 | 2.927 | 86,1 |
| Sơ cấp và đào tạo dưới 3 tháng | 13.350 | 10.180 | 76,3 |
## Lĩnh vực người có công
Toàn tỉnh đã thăm, tặng ${t1}, trị giá ${t2} cho người có công với cách mạng và thân nhân nhân dịp tết Nguyên đán Nhâm Dần 2022 và kỷ niệm 75 năm ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2022).
# Đánh giá chung
## Ưu điểm
Các chỉ tiêu, nhiệm vụ được giao cơ bản đạt và vượt tiến độ đề ra; chế độ, chính sách đối với người có công, đối tượng bảo trợ xã hội được thực hiện kịp thời, đúng quy định.
## Tồn tại, hạn chế
Việc thu thập thông tin cung - cầu lao động tại một số xã, phường, thị trấn còn chậm.

@part Nhiệm vụ trọng tâm 3 tháng cuối năm 2022
# Mục tiêu, chỉ tiêu
Phấn đấu hoàn thành và hoàn thành vượt mức các chỉ tiêu, kế hoạch năm 2022 được giao.
# Nhiệm vụ, giải pháp
Tiếp tục tham mưu cho Tỉnh ủy, Hội đồng nhân dân, Ủy ban nhân dân tỉnh triển khai các chương trình, đề án về lao động, người có công và xã hội; chuẩn bị việc thăm, tặng quà người có công, đối tượng bảo trợ xã hội trong dịp tết Nguyên đán Quý Mão 2023.
Trên đây là báo cáo kết quả thực hiện nhiệm vụ 9 tháng đầu năm 2022 và nhiệm vụ trọng tâm 3 tháng cuối năm 2022 của Sở Lao động - Thương binh và Xã hội./.
@signature
@annex Biểu tổng hợp kết quả thực hiện các chỉ tiêu 9 tháng đầu năm 2022
@indicators
@annex landscape Kết quả một số chỉ tiêu chủ yếu theo huyện, thành phố
@localities jobs.created jobs.abroad merit.gifts
`;

export function buildSampleText(source: string): TokenizedText {
  const file = "documents/bao-cao.hbs";
  return {
    lines: source.split("\n").map((line, index) => ({ text: line, file, line: index + 1 })),
    mentions: sampleMentions,
    typedNumbers: [],
  };
}

export function buildSampleContent(source: string = sampleMarkup): DocumentContent {
  const { blocks, issues } = parseMarkup(buildSampleText(source), sampleSectors);
  if (issues.length > 0) throw new Error(issues.map(({ message }) => message).join("\n"));
  return {
    kind: "Báo cáo",
    title:
      "Sơ kết công tác lao động, người có công và xã hội 9 tháng đầu năm 2022\nvà triển khai nhiệm vụ trọng tâm 3 tháng cuối năm 2022",
    letterhead: sampleLetterhead,
    withLetterhead: true,
    paper: "A4",
    landscape: false,
    blocks,
    mentions: sampleMentions,
    typedNumbers: [],
    figures: sampleFigures,
    findBreakdown: () => undefined,
    spelling: defaultSpelling,
    sectors: sampleSectors,
    localities: sampleLocalities,
    period: samplePeriod,
    findListedRows: () => [],
    look: standardLook,
    identity: { "so-ket run": "sample" },
  };
}
