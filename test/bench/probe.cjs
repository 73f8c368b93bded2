/**
 * Loaded before a measured program (`node --require probe.cjs …`): at its end it writes processor time and peak memory to descriptor 3.
 * The peak comes from VmHWM where /proc is, since ru_maxrss keeps the size of the process that started the program. The main thread's
 * time comes from the scheduler, which counts it in nanoseconds from the start of the process: `process.cpuUsage` counts all threads,
 * `process.threadCpuUsage` is newer than Node 20, and `performance.eventLoopUtilization` is 0 until the event loop begins, when most of
 * a command is done.
 */
const { isMainThread } = require("node:worker_threads");

if (isMainThread) process.on("exit", writeUse);

function writeUse() {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const nanoseconds = readNumber(`/proc/self/task/${process.pid}/schedstat`, /^(\d+)/);
  const kilobytes = readNumber("/proc/self/status", /^VmHWM:\s+(\d+) kB/m) ?? maxRSS;
  const use = {
    cpu: (userCPUTime + systemCPUTime) / 1000,
    main: nanoseconds === undefined ? null : nanoseconds / 1e6,
    peak: (kilobytes * 1024) / 1e6,
  };
  require("node:fs").writeSync(3, JSON.stringify(use));
}

/** Undefined where the system has no such file. */
function readNumber(path, pattern) {
  try {
    return Number(pattern.exec(require("node:fs").readFileSync(path, "utf8"))[1]);
  } catch {
    return undefined;
  }
}
