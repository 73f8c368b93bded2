import type { Terminal } from "./terminal.ts";

/** Options that all commands share. */
export interface CommonOptions {
  readonly workspace?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** A command with its options and help texts. Each file of src/commands/ exports one, named `command`; src/load-command.ts lists them. */
export interface CommandDefinition<Options extends CommonOptions> {
  /** The words after the command's name, if it takes more than options: "<tệp> [tùy chọn]". */
  readonly usage?: string;
  /** The word after the command's name; run() gets it as `options.argument`. */
  readonly argument?: ArgumentDefinition;
  /** A second word behind it, which may lack; run() gets it as `options.secondArgument`. */
  readonly secondArgument?: ArgumentDefinition;
  readonly options: readonly OptionDefinition[];
  /** Answers with the exit status. */
  run(options: Options, terminal: Terminal): Promise<number>;
}

export interface ArgumentDefinition {
  readonly name: string;
  readonly description: string;
  readonly choices?: readonly string[];
}

export interface OptionDefinition {
  /** As commander reads them: "-p, --period <kỳ>". */
  readonly flags: string;
  readonly description: string;
  readonly isRequired?: boolean;
}

export const periodOption: OptionDefinition = {
  flags: "-p, --period <kỳ>",
  description: "kỳ báo cáo, ví dụ 9m-2022, q1-2022, m09-2022, 2022",
};

export const partialOption: OptionDefinition = {
  flags: "--partial",
  description: "kỳ chưa đủ tháng: lập theo các tháng đã có số liệu, ghi rõ số liệu tính đến ngày nào",
};

export const pagesOption: OptionDefinition = {
  flags: "--pages",
  description: "đếm số trang và soát chỗ ngắt trang (lâu hơn)",
};

export const wordFileArgument: ArgumentDefinition = {
  name: "<tệp>",
  description: "tệp Word (.docx) do chương trình lập, hoặc PDF của nó",
};
