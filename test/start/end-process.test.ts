/** A process that is ended early loses nothing that its reader still has to take. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { transformSync } from "esbuild";
import { expect, test } from "vitest";

const source = readFileSync("src/start/end-process.ts", "utf8");
const { code } = transformSync(source, { loader: "ts", format: "cjs" });

/** Runs statements before the process is ended, and reads what it prints only after a while. */
async function runAndReadLate(statements: string) {
  const child = spawn(process.execPath, ["-e", `${code};${statements};process.exitCode = 3;endProcess();`]);
  const ended = new Promise((resolve) => child.once("close", resolve));
  await wait(100);
  const counts = { stdout: 0, stderr: 0 };
  child.stdout.on("data", (bytes: Buffer) => (counts.stdout += bytes.length));
  child.stderr.on("data", (bytes: Buffer) => (counts.stderr += bytes.length));
  return { status: await ended, ...counts };
}

test("output that a slow reader takes later is not lost", async () => {
  const megabyte = 1 << 20;
  const write = (stream: string) => `process.${stream}.write("x".repeat(${megabyte}))`;
  const [long, messages] = await Promise.all([
    runAndReadLate(write("stdout")),
    runAndReadLate(write("stderr")),
  ]);
  expect(long).toEqual({ status: 3, stdout: megabyte, stderr: 0 });
  expect(messages).toEqual({ status: 3, stdout: 0, stderr: megabyte });
});

test("a process without waiting output ends at once, with its status", async () => {
  const answer = await runAndReadLate('setTimeout(() => undefined, 60_000);process.stdout.write("đã xong")');
  expect(answer).toEqual({ status: 3, stdout: Buffer.byteLength("đã xong"), stderr: 0 });
});

test("an error of the output comes before the end", async () => {
  const fail = "process.nextTick(() => process.exit(7))";
  expect(await runAndReadLate(fail)).toEqual({ status: 7, stdout: 0, stderr: 0 });
});
