import { cpus, totalmem } from "node:os";

/** Describes the machine of the measurement. */
export interface Machine {
  readonly date: string;
  readonly cores: number;
  readonly model: string;
  readonly memory: string;
  readonly node: string;
  readonly system: string;
}

export function describeMachine(): Machine {
  return {
    date: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    model: cpus()[0]?.model.trim() ?? "unknown",
    memory: `${Math.round(totalmem() / 1024 ** 3)} GiB`,
    node: process.version,
    system: `${process.platform} ${process.arch}`,
  };
}
