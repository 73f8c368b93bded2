/** Runs the command line in this process, as the built program would answer: a process of its own takes longer to start than to answer. */
import { runCommandLine } from "../../src/command-line.ts";
import { loadCommand } from "../../src/load-command.ts";

interface ProgramAnswer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as if its words were typed in the folder. */
export async function runCommandLineIn(folder: string, ...words: readonly string[]): Promise<ProgramAnswer> {
  const formerFolder = process.cwd();
  const outputs = { stdout: captureOutput(process.stdout), stderr: captureOutput(process.stderr) };
  process.chdir(folder);
  try {
    const status = await runCommandLine(words, loadCommand);
    return { status, stdout: outputs.stdout.readText(), stderr: outputs.stderr.readText() };
  } finally {
    process.chdir(formerFolder);
    outputs.stdout.end();
    outputs.stderr.end();
  }
}

/** Keeps what is written to a stream of this process, until its end. */
function captureOutput(stream: NodeJS.WriteStream) {
  const write = stream.write;
  const written: string[] = [];
  stream.write = (chunk: string | Uint8Array) => {
    written.push(typeof chunk === "string" ? chunk : new TextDecoder().decode(chunk));
    return true;
  };
  return {
    readText: () => written.join(""),
    end() {
      stream.write = write;
    },
  };
}
