import { benchStart } from "./start.ts";

// npm run bench: speed and size, several runs each, to be read on a quiet machine.
await benchStart();
