import { request } from "node:http";

export interface Answer {
  /** 0 where the connection broke. */
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server sent, which each test knows.
  readonly body: any;
}

interface Question {
  readonly method: string;
  readonly token: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object | undefined;
}

/** How long an answer may take. Milliseconds. */
const GIVE_UP_MS = 8000;

/** One request on a connection of its own; never rejects. */
export function ask(url: string, { method, token, headers, body }: Question): Promise<Answer> {
  return new Promise((resolve) => {
    const broken = (): void => resolve({ status: 0, body: {} });
    const all = { ...headers, authorization: `Bearer ${token}`, "content-type": "application/json" };
    const asked = request(url, { method, headers: all, agent: false, timeout: GIVE_UP_MS }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece) => (text += piece));
      response.once("error", broken);
      response.once("close", broken);
      response.once("end", () =>
        resolve({ status: response.statusCode ?? 0, body: text ? JSON.parse(text) : {} }),
      );
    });
    asked.once("timeout", () => asked.destroy());
    asked.once("error", broken);
    asked.end(body && JSON.stringify(body));
  });
}
