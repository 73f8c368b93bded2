import type { CommandDefinition, CommonOptions } from "./screen/command-definition.ts";

/** The commands in the order of the help, each with its description. */
export const commandDescriptions = {
  init: "lập thư mục làm việc mới cho một cơ quan",
  generate: "lập một văn bản Word của kỳ báo cáo",
  batch: "lập cả bộ văn bản trước một hội nghị",
  figures: "xem mọi số liệu của kỳ báo cáo",
  view: "ghi mọi số liệu của kỳ thành một trang HTML để xem, in hoặc gửi",
  open: "mở văn bản, trang số liệu hoặc thư mục bằng chương trình của máy",
  check: "kiểm tra mọi tệp số liệu và nêu mọi lỗi một lần; không ghi gì",
  exports: "xem các biểu có thể nộp: tên tệp, cột, đơn vị, nội dung được tính",
  explain: "xem một số liệu từ đâu ra: công thức, tệp và dòng",
  status: "xem địa phương nào đã gửi số liệu tháng nào",
  words: "xem chương trình viết một con số thành lời thế nào",
  verify: "so một văn bản đã sửa trong Word với số liệu hiện nay",
  refresh: "đưa số liệu hiện nay vào một văn bản đã sửa trong Word, không đụng đến gì khác",
  publish: "ghi nhận số liệu của một văn bản đã ký, để năm sau so với đúng số đã công bố",
  archive: "gói mọi tệp của một kỳ vào một tệp nén, để lưu và bàn giao",
  doctor: "xem máy có đủ những gì cần, thành một trang để gửi người phụ trách máy",
  template: "xem, chép ra để sửa, so với bản gốc và kiểm tra các mẫu văn bản",
} as const;

export type CommandName = keyof typeof commandDescriptions;

/** What the file of a command exports. */
export interface CommandModule {
  readonly command: CommandDefinition<CommonOptions>;
}

/** Loads a command's module and the packages behind it, once the command is asked for, so that the program starts fast. */
export type LoadCommand = (name: CommandName) => Promise<CommandModule>;
