import { GoeHttpError } from "../errors/goe-http-error.js";
import type { ChargerStatus } from "../generated/charger/charger-status.js";
import type { HttpResponse } from "../transport/http-transport.js";
import { type Channel, openChannel } from "./channel.js";
import { parseHost } from "./host.js";
import type { ClientOptions, FullStatus, JsonReader, QueryResult } from "./json-client.js";
import type { QueryOptions } from "./query-options.js";
import { createStatusQuery, type StatusQuery } from "./status-query.js";

function localFailure(host: string, { status, body }: HttpResponse): GoeHttpError | undefined {
  // Without the API the firmware has no such path and says so in the words of its HTTP server, which differ
  // between versions (goecharger/go-eCharger-API-v1#64, goecharger/go-eCharger-API-v2#287).
  if (status === 404) {
    return new GoeHttpError(
      "api-disabled",
      `${host} has its local HTTP API v2 (key hai) switched off. Allow access to it in the go-e app: Internet, advanced settings.`,
      { host, status },
    );
  }
  // "couldn't take api lock in 3s, please try again later" (goecharger/go-eCharger-API-v1#64)
  if (status === 500 && body.includes("api lock")) {
    return new GoeHttpError("busy", `${host} is busy. Try again later.`, {
      host,
      status,
      retryable: true,
    });
  }
  return undefined;
}

/**
 * Reads a device over its local HTTP API v2 and cannot write: the part of {@link LocalJsonClient} for programs that
 * have to be small.
 *
 * `host` is a name or address as {@link parseHost} takes it; anything else is a `TypeError`. Errors of queries:
 * `GoeHttpError` (`api-disabled`, `busy`, `http-status`), `GoeProtocolError` (`invalid-answer`),
 * `GoeTimeoutError`, `GoeNetworkError`.
 *
 * Answers are typed as a charger's; for a controller write `LocalJsonReader<ControllerStatus>`.
 */
export class LocalJsonReader<S extends object = ChargerStatus> implements JsonReader<S> {
  readonly host: string;
  /** @internal */
  protected readonly channel: Channel;
  readonly #query: StatusQuery;

  constructor(host: string, options?: ClientOptions) {
    const base = parseHost(host);
    const name = base.slice("http://".length);
    this.host = name;
    this.channel = openChannel(
      {
        host: name,
        base,
        headers: {},
        parameter: "",
        secrets: [],
        isCloud: false,
        failure: (response) => localFailure(name, response),
      },
      options,
    );
    this.#query = createStatusQuery(this.channel);
  }

  query<const K extends string>(keys: readonly K[], options?: QueryOptions): Promise<QueryResult<S, K>>;
  query(keys?: undefined, options?: QueryOptions): Promise<FullStatus<S>>;
  query(keys?: readonly string[], options?: QueryOptions): Promise<unknown> {
    return this.#query(keys, options);
  }
}
