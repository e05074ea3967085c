import { enableCompileCache } from "node:module";
import { keepHeapSmallUnlessBusy } from "./server/heap-size.ts";

// Before anything else is loaded: compiled code is kept between starts, and less of it in memory.
enableCompileCache();
keepHeapSmallUnlessBusy();
const { main } = await import("./start.ts");
await main();
