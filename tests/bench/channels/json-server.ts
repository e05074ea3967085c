import express from "express";

// The least that takes JSON over Express: gives an id for it.

const app = express();
let taken = 0;
app.post("/{*any}", express.json(), (_request, response) => {
  taken += 1;
  response.json({ id: `conversation|${taken}` });
});
const server = app.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object") process.stdout.write(`http://127.0.0.1:${address?.port}\n`);
});
