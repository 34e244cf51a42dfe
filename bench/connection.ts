import { connect, type Socket } from "node:net";

export interface Answer {
  status: number;
  body: string;
}

const headEnd = "\r\n\r\n";

/**
 * One kept-alive HTTP connection that sends requests which are ready to be sent, one after the other. It reads no more
 * of an answer than its status and Content-Length, so that whoever generates the load is not what is measured.
 */
export class Connection {
  readonly #socket: Socket;
  #received = "";
  #resolve: ((answer: Answer) => void) | undefined;
  #reject: ((error: Error) => void) | undefined;

  constructor(host: string, port: number) {
    this.#socket = connect({ host, port, noDelay: true });
    // One character is one byte, so that Content-Length can be held against the text's length.
    this.#socket.setEncoding("latin1");
    this.#socket.on("data", (chunk: string) => this.#receive(chunk));
    this.#socket.on("error", (error) => this.#reject?.(error));
    this.#socket.on("close", () => this.#reject?.(new Error("The connection was closed")));
  }

  /** @param request head and body. */
  send(request: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      this.#socket.write(request);
    });
  }

  end(): void {
    this.#reject = undefined;
    this.#socket.end();
  }

  #receive(chunk: string): void {
    this.#received += chunk;
    const end = this.#received.indexOf(headEnd);
    if (end === -1) return;
    const head = this.#received.slice(0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]);
    const start = end + headEnd.length;
    if (this.#received.length < start + length) return;
    const body = this.#received.slice(start);
    this.#received = "";
    this.#resolve?.({ status: Number(head.slice(9, 12)), body });
  }
}
