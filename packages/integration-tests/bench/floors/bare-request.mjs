// The least that a program can do which asks a device for keys and prints the answer: node:http and nothing else.
import { get } from "node:http";

get(process.argv[2], { agent: false }, (response) => {
  let body = "";
  response.setEncoding("utf8");
  response.on("data", (chunk) => {
    body += chunk;
  });
  response.on("end", () => process.stdout.write(`${JSON.stringify(JSON.parse(body), null, 2)}\n`));
});
