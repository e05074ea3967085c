import { readyExit } from "./exit.ts";
import { joinFrame } from "./frame.ts";

readyExit(joinFrame(() => {}));
