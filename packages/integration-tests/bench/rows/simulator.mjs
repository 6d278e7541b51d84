import { once } from "node:events";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { millisecondsSince } from "../measure/clock.mjs";
import { interleave } from "../measure/interleaved.mjs";
import { startServer } from "../measure/node-process.mjs";
import { ratioRow } from "../report/row.mjs";

const requests = 400;
const atOnce = 8;

/**
 * Full status from the simulator, one connection per request, as the device wants it. Floor: a bare node:http server
 * that sends the same header and body. Each server has a process of its own; both answer the same client on bare
 * sockets, which costs less than either server, so that the servers are what is measured.
 */
export async function measure() {
  const simulator = await startServer([floor("simulator.mjs")]);
  try {
    const answer = await readAnswer(simulator.url);
    const bare = await startServer([floor("bare-server.mjs"), JSON.stringify(partsOf(answer))]);
    try {
      const bareAnswer = await readAnswer(bare.url);
      if (bareAnswer.length !== answer.length) {
        throw new Error(
          `the servers send different answers: ${answer.length} and ${bareAnswer.length} characters`,
        );
      }
      const result = await interleave({
        pairs: 15,
        warmUp: 4,
        measured: () => requestsPerSecond(simulator.url),
        floor: () => requestsPerSecond(bare.url),
      });
      return [ratioRow("simulator / bare node:http server", result, { unit: "requests/s", atLeast: 0.7 })];
    } finally {
      await bare.stop();
    }
  } finally {
    await simulator.stop();
  }
}

function floor(name) {
  return fileURLToPath(new URL(`../floors/${name}`, import.meta.url));
}

async function requestsPerSecond(url) {
  const start = process.hrtime.bigint();
  let left = requests;
  const client = async () => {
    while (left-- > 0) await readAnswer(url);
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  return (requests * 1000) / millisecondsSince(start);
}

/** The whole answer, from the status line to the last chunk. */
async function readAnswer(url) {
  const { hostname, port, host } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  socket.setEncoding("utf8");
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk;
  });
  socket.write(`GET /api/status HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  await once(socket, "close");
  if (!answer.startsWith("HTTP/1.1 200 ") || !answer.endsWith("\r\n0\r\n\r\n")) {
    throw new Error(`${url} sent no complete answer: ${JSON.stringify(answer.slice(0, 80))}`);
  }
  return answer;
}

/** Header, as node:http takes it, and body of an answer in chunks. */
function partsOf(answer) {
  const [head, ...rest] = answer.split("\r\n\r\n");
  const headers = head
    .split("\r\n")
    .slice(1)
    .flatMap((line) => line.split(": "));
  return { headers, body: unchunked(rest.join("\r\n\r\n")) };
}

function unchunked(text) {
  const [size] = text.split("\r\n", 1);
  const length = Number.parseInt(size, 16);
  if (length === 0 || Number.isNaN(length)) return "";
  const from = size.length + 2;
  return text.slice(from, from + length) + unchunked(text.slice(from + length + 2));
}
