/**
 * Loaded before a measured program (`node --require probe.cjs …`): at its end it writes processor time and peak memory to descriptor 3.
 * The peak comes from VmHWM where /proc is, since ru_maxrss keeps the size of the process that started the program.
 */
const { isMainThread } = require("node:worker_threads");

if (isMainThread) {
  process.on("exit", () => {
    const { readFileSync, writeSync } = require("node:fs");
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    let kilobytes = maxRSS;
    try {
      kilobytes = Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8"))[1]);
    } catch {
      // Not Linux: use the system's own figure.
    }
    writeSync(
      3,
      JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, peak: (kilobytes * 1024) / 1e6 }),
    );
  });
}
