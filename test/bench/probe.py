"""The probe of a script in Python (`python3 probe.py SCRIPT …`): at its end it writes to descriptor 3 what probe.cjs does."""
import atexit
import json
import os
import re
import resource
import runpy
import sys


def write_use():
    use = resource.getrusage(resource.RUSAGE_SELF)
    nanoseconds = read_number(f"/proc/self/task/{os.getpid()}/schedstat", r"^(\d+)")
    kilobytes = read_number("/proc/self/status", r"^VmHWM:\s+(\d+) kB") or use.ru_maxrss
    values = {
        "cpu": (use.ru_utime + use.ru_stime) * 1000,
        "main": None if nanoseconds is None else nanoseconds / 1e6,
        "peak": kilobytes * 1024 / 1e6,
    }
    os.write(3, json.dumps(values).encode())


def read_number(path, pattern):
    """None where the system has no such file."""
    try:
        with open(path) as file:
            return int(re.search(pattern, file.read(), re.MULTILINE).group(1))
    except OSError:
        return None


atexit.register(write_use)
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
