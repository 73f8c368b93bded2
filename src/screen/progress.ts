import { Presets, SingleBar } from "cli-progress";
import { escapeControlCharactersOfLine } from "./control-characters.ts";
import { printToStderr } from "./print.ts";

/** The progress of a long command. */
export interface Progress {
  /** Counts one more item as done and shows its name. */
  advance(name: string): void;
  end(): void;
}

/** Shows a bar in a terminal, one line per item in a pipe, and nothing with `quiet`. */
export function createProgress(total: number, { quiet }: { readonly quiet: boolean }): Progress {
  if (quiet) return { advance: () => undefined, end: () => undefined };
  if (!process.stderr.isTTY) {
    let count = 0;
    return {
      advance(name) {
        count += 1;
        printToStderr(`[${count}/${total}] ${name}`);
      },
      end: () => undefined,
    };
  }
  const bar = new SingleBar(
    {
      format: "  {bar} {value}/{total}, còn {left}  {name}",
      clearOnComplete: true,
      hideCursor: true,
      barsize: 24,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0, { name: "", left: total });
  let count = 0;
  return {
    advance(name) {
      count += 1;
      bar.update(count, { name: escapeControlCharactersOfLine(name), left: total - count });
    },
    end: () => bar.stop(),
  };
}
