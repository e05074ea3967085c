import type { AroundTurn } from "../around-turn.ts";
import type { Listening } from "./listen.ts";

/** What an operator watches the server with. */
export interface Instruments {
  readonly aroundTurn?: AroundTurn | undefined;
  /** Counts a request that was turned away. */
  readonly countShed?: (() => void) | undefined;
  /** Counts a response by its status. */
  readonly countResponse?: ((status: number) => void) | undefined;
  /** Counts a message whose replies did not reach the resident. */
  readonly countUndelivered?: ((channel: string) => void) | undefined;
  /** Where figures are served; undefined where they are not. */
  readonly url: string | undefined;
  close(): Promise<void>;
}

export interface InstrumentsOptions {
  /** Where figures are served; undefined where they are not. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** Whether each turn is told to an OpenTelemetry SDK. */
  readonly traces: boolean;
  /** How many sockets are open. */
  readonly sockets: () => number;
}

/**
 * Opens the instruments that were asked for; the packages behind the others are not even loaded.
 * @throws ProductError `port-taken`, `port-forbidden` or `host-unknown` where figures cannot be served.
 */
export async function openInstruments({
  metrics: address,
  traces,
  sockets,
}: InstrumentsOptions): Promise<Instruments> {
  const metrics = address && (await import("./metrics.ts")).createMetrics({ sockets });
  const traced = traces ? (await import("./traces.ts")).traceTurns() : undefined;
  const served: Listening | undefined = address && (await metrics?.serve(address));
  return {
    aroundTurn: traced && metrics ? inside(traced, metrics.aroundTurn) : (traced ?? metrics?.aroundTurn),
    countShed: metrics?.countShed,
    countResponse: metrics?.countResponse,
    countUndelivered: metrics?.countUndelivered,
    url: served && `${served.url}/metrics`,
    close: async () => served?.close(),
  };
}

function inside(outer: AroundTurn, inner: AroundTurn): AroundTurn {
  return (message, turn) => outer(message, () => inner(message, turn));
}
