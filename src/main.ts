import { enableCompileCache } from "node:module";
import { setFlagsFromString } from "node:v8";

// Compiled code is kept between starts, and V8 keeps less of it in memory: the server is small and mostly waits.
enableCompileCache();
setFlagsFromString("--optimize-for-size");
setFlagsFromString("--max-semi-space-size=2");
const { main } = await import("./start.ts");
await main();
