import { endRedisServers } from "../redis-server.ts";
import { endPrograms } from "../run-program.ts";
import { removeFolders } from "../temporary-folder.ts";
import { SCENARIOS } from "./scenarios.ts";
import { faultsOf, TALLY_HEAD, tallyLine } from "./tally.ts";

// npm run test:faults: the long form of the fault tests, some minutes, with a table. --only WORDS runs some of them.
const [, , flag, words = ""] = process.argv;
const chosen = SCENARIOS.filter(({ what }) => flag !== "--only" || what.includes(words));
console.log(TALLY_HEAD);
for (const { what, run, long } of chosen) {
  try {
    const tally = await run(long);
    console.log(tallyLine(`${what} (${long})`, tally));
    if (Object.values(faultsOf(tally)).some((count) => count > 0)) process.exitCode = 1;
  } finally {
    await endPrograms();
    await endRedisServers();
    await removeFolders();
  }
}
