/** Finds words that exclude each other: a sentence with one in the place of the other says another thing, though no indicator has their name. */
import { joinComparedWords } from "./compared-words.ts";

/** In each group every line is one meaning, with the words that say it; a number is of one of them. */
const meaningsByGroup: Readonly<Record<string, readonly (readonly string[])[]>> = {
  acts: [
    ["giải quyết việc làm", "tạo việc làm", "bố trí việc làm", "sắp xếp việc làm"],
    ["tuyển sinh", "đào tạo", "dạy nghề", "học nghề"],
    ["tư vấn", "giới thiệu việc làm"],
    ["cho vay", "vay vốn"],
    ["thôi việc", "mất việc", "nghỉ việc", "sa thải"],
    ["tập huấn", "huấn luyện"],
  ],
  help: [
    ["cho vay", "vay vốn"],
    ["hỗ trợ", "trợ giúp", "giúp đỡ", "chi hỗ trợ"],
    ["xử phạt", "truy thu", "thu hồi"],
    ["khen thưởng"],
  ],
  money: [
    ["vận động", "huy động", "quyên góp", "kêu gọi", "ủng hộ"],
    ["đã chi", "chi ra", "chi trả", "chi hỗ trợ", "sử dụng", "giải ngân"],
    ["thu hồi", "truy thu"],
  ],
  care: [
    ["nuôi dưỡng", "chăm sóc", "quản lý"],
    ["cho ra khỏi", "đưa ra khỏi", "ra khỏi", "xuất khỏi"],
    ["tiếp nhận"],
    ["từ chối", "trả lại"],
  ],
  building: [
    ["xây mới", "xây dựng mới", "làm mới"],
    ["sửa chữa", "cải tạo", "tu sửa"],
    ["tháo dỡ", "phá dỡ"],
  ],
  costs: [
    ["mai táng"],
    ["viện phí", "khám bệnh", "chữa bệnh", "khám chữa bệnh"],
    ["học phí"],
    ["tiền thuê nhà", "thuê nhà"],
    ["tiền điện"],
    ["tiền ăn"],
  ],
  persons: [
    ["người có công", "người có công với cách mạng"],
    ["thân nhân người có công", "thân nhân liệt sĩ"],
    ["bảo trợ xã hội"],
    ["người khuyết tật", "người tàn tật"],
    ["người cao tuổi", "người già"],
    ["trẻ em", "thiếu nhi"],
    ["hộ nghèo", "người nghèo"],
    ["hộ cận nghèo", "người cận nghèo"],
    ["thương binh"],
    ["bệnh binh"],
    ["học sinh"],
    ["sinh viên"],
    ["bộ đội xuất ngũ"],
    ["thanh niên"],
    ["phụ nữ", "lao động nữ"],
    ["nam giới", "lao động nam"],
    ["dân tộc thiểu số"],
    ["người nghiện", "người nghiện ma túy"],
    ["người lao động"],
    ["người sử dụng lao động", "doanh nghiệp"],
  ],
  programmes: [
    ["giảm nghèo", "giảm nghèo bền vững"],
    ["nông thôn mới"],
    ["vùng đồng bào dân tộc thiểu số"],
    ["bình đẳng giới"],
    ["chuyển đổi số"],
  ],
  causes: [
    ["đại dịch", "dịch bệnh", "covid 19"],
    ["bão lũ", "bão", "lũ lụt", "mưa lũ", "thiên tai"],
    ["hạn hán"],
    ["hỏa hoạn"],
  ],
  occasions: [
    ["tết nguyên đán"],
    ["tết trung thu"],
    ["thương binh liệt sĩ"],
    ["quốc khánh"],
    ["quốc tế người cao tuổi"],
    ["quốc tế thiếu nhi"],
  ],
  sources: [
    ["chủ tịch nước"],
    ["ngân sách trung ương"],
    ["ngân sách tỉnh", "ngân sách thành phố"],
    ["ngân sách huyện"],
    ["ngân sách xã"],
    ["xã hội hóa"],
  ],
  levels: [["đại học"], ["cao đẳng"], ["trung cấp"], ["sơ cấp"], ["đào tạo thường xuyên"]],
  insurances: [
    ["bảo hiểm xã hội"],
    ["bảo hiểm y tế"],
    ["bảo hiểm thất nghiệp"],
    ["bảo hiểm tai nạn lao động"],
  ],
  papers: [["nghị quyết"], ["quyết định"], ["chỉ thị"], ["nghị định"], ["thông tư"], ["công văn"]],
  cases: [["đình công", "ngừng việc"], ["tranh chấp"], ["tai nạn"]],
  ways: [["trung tâm"], ["doanh nghiệp"], ["sàn giao dịch"], ["mạng xã hội"]],
  goods: [["gạo"], ["thóc", "lúa"], ["mì"], ["thuốc"]],
};

interface Phrase {
  readonly text: string;
  readonly meaning: number;
}

/** The longest first, so that "thân nhân người có công" is not read as "người có công". */
const groups: readonly (readonly Phrase[])[] = Object.values(meaningsByGroup).map((meanings) =>
  meanings
    .flatMap((words, meaning) => words.map((word) => ({ text: joinComparedWords(word), meaning })))
    .sort((a, b) => b.text.length - a.text.length),
);

/** A word of the first text, and the one that stands in its place in the second. */
export interface ExchangedWord {
  readonly lost: string;
  readonly gained: string;
}

/** In the spelling of `splitComparedWords`. */
export function findExchangedWord(text: string, otherText: string): ExchangedWord | undefined {
  const [words, otherWords] = [joinComparedWords(text), joinComparedWords(otherText)];
  for (const phrases of groups) {
    const [said, saidNow] = [findMeanings(words, phrases), findMeanings(otherWords, phrases)];
    const lost = [...said].find(([meaning]) => !saidNow.has(meaning))?.[1];
    const gained = [...saidNow].find(([meaning]) => !said.has(meaning))?.[1];
    if (lost !== undefined && gained !== undefined) return { lost, gained };
  }
  return undefined;
}

function findMeanings(comparedText: string, phrases: readonly Phrase[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let rest = comparedText;
  for (const { text, meaning } of phrases) {
    if (!rest.includes(text)) continue;
    found.set(meaning, text.trim());
    rest = rest.replaceAll(text, " | ");
  }
  return found;
}
