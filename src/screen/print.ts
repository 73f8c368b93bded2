/** Every text that goes to the screen, except issues, whose colours are our own, and questions. */
import { escapeControlCharacters } from "./control-characters.ts";

/** Prints the answer that was asked for. */
export function printToStdout(text: string): void {
  process.stdout.write(`${escapeControlCharacters(text)}\n`);
}

/** Prints what accompanies the answer. */
export function printToStderr(text: string): void {
  process.stderr.write(`${escapeControlCharacters(text)}\n`);
}
