import { readyExit } from "./exit.ts";

readyExit();
