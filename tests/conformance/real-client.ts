import type { ConnectionStatus } from "botframework-directlinejs";
import type { Activity } from "../channels/direct-line/served-direct-line.ts";
import type { LineOptions, Renewed } from "./open-line.ts";

/** Microsoft's own client, wherever it runs, with what it heard. */
export interface RealClient {
  readonly activities: readonly Activity[];
  readonly statuses: readonly ConnectionStatus[];
  post(text: string): Promise<string>;
  reconnect(renewed: Renewed): Promise<void>;
  /** Cuts its socket once it is open; how many it has had. */
  cut(): Promise<number>;
  token(): Promise<string>;
  end(): Promise<void>;
}

/** A place that the client runs in. */
export interface ClientPlace {
  readonly name: string;
  start(): Promise<void>;
  /** A client of its own, ended by `endAll`. */
  talk(options: LineOptions): Promise<RealClient>;
  endAll(): Promise<void>;
  stop(): Promise<void>;
}
