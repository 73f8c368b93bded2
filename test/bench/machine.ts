import { cpus, loadavg, totalmem } from "node:os";

/** Describes the machine of the measurement. */
export interface Machine {
  readonly date: string;
  readonly cores: number;
  readonly model: string;
  readonly memory: string;
  readonly node: string;
  readonly system: string;
  /** Programs that waited for a processor in the last minute; 0 on Windows, which does not tell. */
  readonly load: number;
}

export function describeMachine(): Machine {
  return {
    date: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    model: cpus()[0]?.model.trim() ?? "unknown",
    memory: `${Math.round(totalmem() / 1024 ** 3)} GiB`,
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    load: loadavg()[0] ?? 0,
  };
}
