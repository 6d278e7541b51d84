// The least that a server can do which answers with given bytes: node:http and nothing else.
import { createServer } from "node:http";

const { body, headers } = JSON.parse(process.argv[2]);
const chunkBytes = 4096;

const server = createServer((_request, response) => {
  response.sendDate = false;
  response.writeHead(200, headers);
  for (let from = 0; from < body.length; from += chunkBytes)
    response.write(body.slice(from, from + chunkBytes));
  response.end();
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
