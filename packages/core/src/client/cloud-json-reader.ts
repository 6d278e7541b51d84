import { GoeHttpError, type GoeHttpErrorCode } from "../errors/goe-http-error.js";
import type { ChargerStatus } from "../generated/charger/charger-status.js";
import type { HttpResponse } from "../transport/http-transport.js";
import type { StatusData } from "./answer.js";
import { type Channel, openChannel } from "./channel.js";
import { parseCloudDomain, parseSerial, parseToken } from "./cloud-address.js";
import type { ClientOptions, FullStatus, JsonReader, QueryResult } from "./json-client.js";
import type { QueryOptions } from "./query-options.js";
import { createStatusQuery, type StatusQuery } from "./status-query.js";

/** Settings of a {@link CloudJsonReader} or `CloudJsonClient`. */
export interface CloudClientOptions extends ClientOptions {
  /**
   * Domain of the cloud, with port, `https://` and `{serial}` where wanted; the serial number goes in front of
   * it otherwise. Chargers and controllers share the default (goecharger/go-eController-API#17). A wrong one
   * is a `TypeError`.
   * @default "api.v3.go-e.io"
   */
  readonly domain?: string;
  /**
   * Greatest age of the data, in seconds; older data is a `GoeHttpError` with code `stale`. Not a number from
   * 0: `RangeError`. Without it the cloud applies its own limit, 30 s by its documentation.
   */
  readonly ageS?: number;
}

function cloudFailure(
  host: string,
  { status }: HttpResponse,
  data: StatusData | undefined,
): GoeHttpError | undefined {
  const fail = (code: GoeHttpErrorCode, message: string, ageS?: number): GoeHttpError =>
    new GoeHttpError(code, message, { host, status, ageS });
  if (status === 401) {
    return fail(
      "unauthorized",
      `The cloud ${host} refused the token. Copy the present one from the go-e app, where the cloud API is allowed.`,
    );
  }
  // {"success":false,"reason":"Data is outdated","age":25382.09} (goecharger/go-eCharger-API-v2#122)
  if (status === 404 && (typeof data?.["age"] === "number" || /outdated/i.test(String(data?.["reason"])))) {
    const ageS = typeof data?.["age"] === "number" ? data["age"] : undefined;
    const age = ageS === undefined ? "" : `, the newest is ${Math.round(ageS)} s old`;
    return fail(
      "stale",
      `The cloud ${host} has no fresh data of the device${age}. Check the device's internet connection, or allow a greater ageS.`,
      ageS,
    );
  }
  if (status === 403 || status === 404) {
    return fail(
      "cloud-unavailable",
      `The cloud ${host} cannot reach the device (HTTP status ${status}). Check that it is online and that the cloud ` +
        "API is allowed in the go-e app: Internet, advanced settings (key cae).",
    );
  }
  return undefined;
}

/**
 * Reads a device through go-e's cloud API and cannot write: the part of `CloudJsonClient` for programs that have to be
 * small.
 *
 * `serial` is the serial number as text, 1 to 8 digits; `token` the device's cloud token (key `cak`), sent in
 * the `Authorization` header only. Neither ever appears in an error. Wrong ones are a `TypeError`. Errors of
 * queries: `GoeHttpError` (`unauthorized`, `cloud-unavailable`, `stale`, `http-status`), `GoeProtocolError`
 * (`invalid-answer`), `GoeTimeoutError`, `GoeNetworkError`.
 *
 * Answers are typed as a charger's; for a controller write `CloudJsonReader<ControllerStatus>`.
 */
export class CloudJsonReader<S extends object = ChargerStatus> implements JsonReader<S> {
  readonly host: string;
  /** @internal */
  protected readonly channel: Channel;
  readonly #query: StatusQuery;

  constructor(serial: string, token: string, options: CloudClientOptions = {}) {
    const { domain = "api.v3.go-e.io", ageS } = options;
    const number = parseSerial(serial);
    const authorization = `Bearer ${parseToken(token)}`;
    if (ageS !== undefined && !(Number.isFinite(ageS) && ageS >= 0)) {
      throw new RangeError("ageS must be seconds from 0.");
    }
    const { base, host } = parseCloudDomain(domain, number);
    this.host = host;
    this.channel = openChannel(
      {
        host,
        base,
        headers: { authorization },
        parameter: ageS === undefined ? "" : `age=${ageS}`,
        // A body echoes a token with quotes or backslashes in escaped form.
        secrets: [token, JSON.stringify(token).slice(1, -1), number],
        isCloud: true,
        failure: (response, data) => cloudFailure(host, response, data),
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
