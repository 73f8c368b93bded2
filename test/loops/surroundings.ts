/**
 * Runs commands under conditions that no office wants: a full disk, limits, signals, strange clocks, no home, closed screens, two at
 * once, and other things than files. `node --import tsx test/loops/surroundings.ts [WORD]` runs those whose name contains the word.
 */
import { filesOfOtherKinds } from "../support/hostile/files-of-other-kinds.ts";
import { surroundings } from "../support/hostile/surroundings.ts";
import { showSurroundings } from "../support/hostile/try-surroundings.ts";

const [word = ""] = process.argv.slice(2);
showSurroundings([...surroundings, ...filesOfOtherKinds].filter(({ name }) => name.includes(word)));
