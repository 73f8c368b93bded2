/** Every text that goes to the screen, except issues, whose colours are our own, and questions. */
import { escapeControlCharacters } from "./control-characters.ts";

/** Prints the answer that was asked for, as a whole or in pieces. */
export function printToStdout(text: string | Iterable<string>): void {
  if (typeof text === "string") process.stdout.write(`${escapeControlCharacters(text)}\n`);
  else {
    for (const piece of text) process.stdout.write(escapeControlCharacters(piece));
    process.stdout.write("\n");
  }
}

/** Prints what accompanies the answer. */
export function printToStderr(text: string): void {
  process.stderr.write(`${escapeControlCharacters(text)}\n`);
}
