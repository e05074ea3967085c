import { createRequire } from "node:module";
import { type ConnectionStatus, DirectLine } from "botframework-directlinejs";
import type { Activity } from "../channels/direct-line/served-direct-line.ts";
import { type LineOptions, type OpenedLine, openLine } from "./open-line.ts";
import type { ClientPlace, RealClient } from "./real-client.ts";

// The client was written for browsers, and looks for this when it first asks.
const XMLHttpRequest: unknown = createRequire(import.meta.url)("xhr2");

const lines = new Set<OpenedLine>();

/** The client in this process. */
export const clientInNode: ClientPlace = {
  name: "in Node",
  start: async () => void Object.assign(globalThis, { XMLHttpRequest }),
  talk,
  async endAll() {
    for (const line of lines) line.end();
    lines.clear();
  },
  stop: async () => void Reflect.deleteProperty(globalThis, "XMLHttpRequest"),
};

async function talk(options: LineOptions): Promise<RealClient> {
  const activities: Activity[] = [];
  const statuses: ConnectionStatus[] = [];
  const line = openLine(DirectLine, options, {
    activity: (activity) => void activities.push(activity),
    status: (status) => void statuses.push(status),
  });
  lines.add(line);
  return {
    activities,
    statuses,
    post: line.post,
    reconnect: async (renewed) => line.reconnect(renewed),
    cut: line.cut,
    token: async () => line.token(),
    end: async () => line.end(),
  };
}
