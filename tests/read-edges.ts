import { dirname, join } from "node:path";

/** One import: the file it stands in, and what it names, as paths in src or the name of a package. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly isPackage: boolean;
}

/** The imports of a file of src, by its path there and its text; Node's own modules are left out. */
export function readEdges(from: string, text: string): Edge[] {
  const names =
    /^\s*(?:import|export)\b[^"';]*?from\s*"([^"]+)"|^\s*import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/gm;
  return [...text.matchAll(names)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? "")
    .filter((name) => !name.startsWith("node:"))
    .map((name) => {
      const isPackage = !name.startsWith(".");
      const [first = "", second = ""] = name.split("/");
      const packageName = first.startsWith("@") ? `${first}/${second}` : first;
      return { from, to: isPackage ? packageName : join(dirname(from), name), isPackage };
    });
}
