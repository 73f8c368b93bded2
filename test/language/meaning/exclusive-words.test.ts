/** Words of which a figure can have one alone: what was lost where another one of the group stands now. */
import { expect, test } from "vitest";
import { splitComparedWords } from "../../../src/language/meaning/compared-words.ts";
import { findExchangedWord } from "../../../src/language/meaning/exclusive-words.ts";

test.each([
  ["Quỹ vận động được", "Quỹ đã chi", "vận động"],
  ["cho vay giải quyết việc làm", "hỗ trợ giải quyết việc làm", "cho vay"],
  ["giải quyết việc làm cho", "đào tạo cho", "giải quyết việc làm"],
  ["cho người có công", "cho đối tượng bảo trợ xã hội", "người có công"],
  ["cho thân nhân người có công", "cho người có công", "thân nhân người có công"],
  ["do đại dịch", "do bão lũ", "đại dịch"],
  ["mai táng phí", "viện phí", "mai táng"],
  ["giảm nghèo bền vững", "xây dựng nông thôn mới", "giảm nghèo bền vững"],
  ["nguồn ngân sách tỉnh", "nguồn ngân sách trung ương", "ngân sách tỉnh"],
  ["qua Trung tâm", "qua doanh nghiệp", "trung tâm"],
  ["hộ nghèo", "hộ cận nghèo", "hộ nghèo"],
  ["trình độ cao đẳng", "trình độ trung cấp", "cao đẳng"],
  ["nuôi dưỡng", "cho ra khỏi cơ sở", "nuôi dưỡng"],
  ["dịp tết Nguyên đán", "dịp tết Trung thu", "tết nguyên đán"],
])("%s → %s", (text, otherText, word) =>
  expect(findExchangedWord(text, otherText)?.lost).toBe(splitComparedWords(word).join(" ")),
);

test.each([
  ["vận động được", "huy động được"],
  ["giải quyết việc làm cho", "tạo việc làm cho"],
  ["tuyển sinh", "đào tạo"],
  ["hỗ trợ", "trợ giúp"],
  ["chăm sóc, nuôi dưỡng", "nuôi dưỡng"],
  ["người có công và thân nhân người có công", "người có công"],
  ["do đại dịch COVID-19", "do dịch bệnh COVID-19"],
  ["cho trẻ em", "cho trẻ em và người cao tuổi"],
  ["cho NCC", "cho người có công"],
])("the same or more: %s → %s", (text, otherText) =>
  expect(findExchangedWord(text, otherText)).toBeUndefined(),
);
