/** What the benchmark uses of autocannon, which brings no types. */
declare module "autocannon" {
  interface LoadOptions {
    readonly url: string;
    readonly connections: number;
    readonly amount: number;
    readonly requests: readonly { setupRequest(request: object): object }[];
    readonly verifyBody?: (body: string) => boolean;
  }

  interface LoadResult {
    readonly requests: { readonly average: number; readonly total: number };
    readonly latency: { readonly p50: number; readonly p99: number };
    readonly non2xx: number;
    readonly errors: number;
    readonly mismatches: number;
  }

  interface Running extends Promise<LoadResult> {
    on(event: "response", listener: () => void): void;
  }

  export default function autocannon(options: LoadOptions): Running;
}
