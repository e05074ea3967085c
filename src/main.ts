import { enableCompileCache } from "node:module";
import { setFlagsFromString } from "node:v8";

// Compiled code is kept between starts. While content is loaded V8 keeps its heap small, which saves 14 MB for good; a busy
// server would spend a fifth of its time on that, so afterwards it does not.
enableCompileCache();
setFlagsFromString("--optimize-for-size");
setFlagsFromString("--max-semi-space-size=16");
const { main } = await import("./start.ts");
await main();
setFlagsFromString("--no-optimize-for-size");
