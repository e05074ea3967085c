import { type ParseArgsConfig, parseArgs } from "node:util";

type Options = NonNullable<ParseArgsConfig["options"]>;

const HELP = { help: { type: "boolean", short: "h" } } as const;

/**
 * The words and options of a command line. Ends the process with its usage, and code 2, where they are wrong, or where
 * --help asks for it.
 */
export function readOptions<const T extends Options>(usage: string, options: T, allowPositionals = true) {
  try {
    const read = parseArgs({ options: { ...options, ...HELP }, allowPositionals, strict: true });
    if (!(read.values as { help?: boolean }).help) return read;
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage}\n`);
    process.exit(2);
  }
}
