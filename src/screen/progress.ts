import { Presets, SingleBar } from "cli-progress";

/** How far a longer work has come. */
export interface Progress {
  /** One more is done; its name stands beside the bar. */
  advance(name: string): void;
  end(): void;
}

/** A bar on a screen; in a pipe one line for each. Nothing with `quiet`. */
export function createProgress(total: number, { quiet }: { readonly quiet: boolean }): Progress {
  if (quiet) return { advance: () => undefined, end: () => undefined };
  if (!process.stderr.isTTY) {
    let count = 0;
    return {
      advance(name) {
        count += 1;
        process.stderr.write(`[${count}/${total}] ${name}\n`);
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
      bar.update(count, { name, left: total - count });
    },
    end: () => bar.stop(),
  };
}
