/** An installed Chromium, steered through its pipe for debuggers: no package and no port is needed. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

type Parameters = Readonly<Record<string, unknown>>;

interface ProtocolMessage {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Parameters;
  readonly result?: Parameters;
  readonly error?: { readonly message: string };
}

const switches = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--remote-debugging-pipe",
];

/** One tab. Events are kept, so that what the page did can be asked afterwards. */
export class Chromium {
  readonly #profile = mkdtempSync(join(tmpdir(), "so-ket-"));
  readonly #process: ChildProcess;
  readonly #answers = new Map<number, (message: ProtocolMessage) => void>();
  readonly #events: ProtocolMessage[] = [];
  #lastId = 0;
  #session: unknown;
  #unread = "";

  constructor() {
    this.#process = spawn("chromium", [...switches, `--user-data-dir=${this.#profile}`], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    const output = this.#process.stdio[4] as Readable;
    output.setEncoding("utf8").on("data", (chunk: string) => this.#readMessages(chunk));
  }

  async openTab(): Promise<void> {
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    this.#session = sessionId;
    for (const domain of ["Page", "Runtime", "Log", "Network", "Security"])
      await this.send(`${domain}.enable`);
  }

  /** Loads a page and waits until it is there. */
  async load(url: string): Promise<void> {
    this.#events.length = 0;
    await this.send("Page.navigate", { url });
    while (this.listEvents("Page.loadEventFired").length === 0)
      await new Promise((resolve) => setTimeout(resolve, 50));
  }

  async evaluate<T>(expression: string): Promise<T> {
    const { result } = await this.send("Runtime.evaluate", { expression, returnByValue: true });
    return (result as { readonly value: T }).value;
  }

  listEvents(method: string): Parameters[] {
    return this.#events.filter((event) => event.method === method).map(({ params = {} }) => params);
  }

  send(method: string, params: Parameters = {}): Promise<Parameters> {
    const id = ++this.#lastId;
    const session = this.#session === undefined ? {} : { sessionId: this.#session };
    (this.#process.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    return new Promise((resolve, reject) => {
      this.#answers.set(id, ({ result = {}, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result),
      );
    });
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.kill();
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #readMessages(chunk: string): void {
    const texts = `${this.#unread}${chunk}`.split("\0");
    this.#unread = texts.pop() ?? "";
    for (const text of texts) {
      const message = JSON.parse(text) as ProtocolMessage;
      if (message.id === undefined) this.#events.push(message);
      else this.#answers.get(message.id)?.(message);
    }
  }
}
