import { createServer } from "node:http";

// The least that takes JSON without any package: gives an id for it.

let taken = 0;
const server = createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8").on("data", (text: string) => {
    body += text;
  });
  request.on("end", () => {
    JSON.parse(body);
    taken += 1;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ id: `conversation|${taken}` }));
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object") process.stdout.write(`http://127.0.0.1:${address?.port}\n`);
});
