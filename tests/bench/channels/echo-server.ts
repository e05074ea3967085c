import { CloudAdapter } from "@microsoft/agents-hosting";
import express from "express";

// The least that answers over the Bot Framework package: says back what it is told, and does nothing else.

const adapter = new CloudAdapter({ clientId: "anonymous" });
const app = express();
app.post("/api/messages", express.json(), (request, response) =>
  adapter.process(
    { body: request.body, headers: request.headers, method: "POST", user: { name: "anonymous" } },
    response,
    async (context) => {
      await context.sendActivity(`You said: ${context.activity.text}`);
    },
  ),
);
const server = app.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object") process.stdout.write(`http://127.0.0.1:${address?.port}\n`);
});
