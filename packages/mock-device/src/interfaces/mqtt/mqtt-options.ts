/** How a simulated device speaks MQTT. */
export interface MqttOptions {
  /** Broker to connect to, `mqtt://user:password@host:1883` or `mqtts://…`. Absent: one is started with the device. */
  readonly broker?: string;
  /** Address of the broker that is started. Loopback unless told otherwise. */
  readonly host?: string;
  /** Port of the broker that is started. Absent or 0: any free one. */
  readonly port?: number;
  /** Value of key `mcr` at the start: whether writing over MQTT is off, as it is on a charger of the factory. */
  readonly readOnly?: boolean;
  /**
   * Home Assistant discovery at the start, with another prefix than `homeassistant` when one is given. Absent: as the
   * keys `mhe` and `mht` say.
   */
  readonly homeAssistant?: boolean | { readonly prefix: string };
  /** Milliseconds between two attempts to connect. Absent: 1000, so that tests need not wait the box's longer time. */
  readonly reconnectAfterMs?: number;
}

/** A broker's URL, taken apart. */
export interface BrokerAddress {
  readonly protocol: "mqtt" | "mqtts";
  /** Without brackets around IPv6. */
  readonly host: string;
  readonly port: number;
  readonly username?: string;
  readonly password?: string;
}

const defaultPorts = { mqtt: 1883, mqtts: 8883 } as const;

/**
 * Takes the URL of a broker apart, as it stands in key `mcu`; `undefined` when it is none. Other schemes than `mqtt` and
 * `mqtts` are not evidenced (goecharger/go-eCharger-API-v2#201).
 */
export function parseBrokerUrl(text: string): BrokerAddress | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const protocol = url?.protocol.slice(0, -1);
  if (url === undefined || (protocol !== "mqtt" && protocol !== "mqtts") || url.hostname === "")
    return undefined;
  return {
    protocol,
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? defaultPorts[protocol] : Number(url.port),
    ...(url.username === "" ? {} : { username: unescaped(url.username) }),
    ...(url.password === "" ? {} : { password: unescaped(url.password) }),
  };
}

/** URL of a broker without credentials, fit to be printed. */
export function shownBrokerUrl({ protocol, host, port }: BrokerAddress): string {
  return `${protocol}://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** Throws a `TypeError` for options that make no sense. What is wrong is told without the URL, which holds a password. */
export function checkMqttOptions(options: MqttOptions): void {
  const { broker, host, port, reconnectAfterMs } = options;
  if (broker !== undefined && parseBrokerUrl(broker) === undefined) {
    throw new TypeError("The MQTT broker must be a URL such as mqtt://user:password@host:1883.");
  }
  if (broker !== undefined && (host !== undefined || port !== undefined)) {
    throw new TypeError(
      "Host and port are those of a broker that is started. Leave them out next to `broker`.",
    );
  }
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new TypeError("The port of the MQTT broker must be a whole number from 0 to 65535.");
  }
  if (reconnectAfterMs !== undefined && !(reconnectAfterMs > 0)) {
    throw new TypeError("The time between two attempts to connect must be more than 0 ms.");
  }
}

// A per cent sign that begins no escape stands for itself.
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
