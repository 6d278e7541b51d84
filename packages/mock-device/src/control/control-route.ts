import type { HttpRoute } from "../interfaces/http/http-route.js";
import type { RunningInterface } from "../interfaces/running-interface.js";
import type { Simulation } from "../simulation.js";
import { type KeyLookup, registryLookup } from "../writing/key-lookup.js";
import { Control } from "./control.js";
import { jsonReply, sendReply } from "./reply.js";
import { turnAway } from "./same-origin.js";

/** How a control page is served. */
export interface ControlOptions {
  /** Names under which the page is opened besides `localhost` and the address of the machine. */
  readonly hosts?: readonly string[];
  /** Facts about keys. Default: the registry `@goe/core/keys`. */
  readonly findKey?: KeyLookup;
  /** Addresses under which the device can be reached, by the names of its interfaces, to show them. */
  readonly interfaces?: () => Readonly<Record<string, string>>;
}

/** The control page of a device, as a route of its HTTP server. */
export interface ControlRoute extends HttpRoute, RunningInterface {}

const root = "/_mock";

/**
 * Serves the control page at `/_mock/` and its JSON API below `/_mock/api/`. It takes none of the device's few
 * connections, meets none of its faults and does not show in its log of requests. Requests of other origins are refused.
 *
 * `GET`: `state`, `choices`, `values` (all keys, secrets masked), `history` (powers of the last half hour),
 * `requests?since=` (milliseconds since 1970; newest first) and `events`, a stream of server-sent events: `state` each
 * second and after each change, `requests` at its beginning, `request` with each.
 *
 * `POST` with `Content-Type: application/json`: `plug` {car, stateOfCharge?}, `unplug` {}, `tap` {card}, `house` {pvW?,
 * loadW?, batteryW?, feedsChargers?}, `world` (fields of `ChargerWorld` but `car`), `set` {key: value}, `faults` {name,
 * options?}, `faults/clear` {name?}, `reboot` {} and `advance` {ms}. The answer is the state after it; 400 with `error`
 * for wrong input, of which nothing is done, and 422 with `error` for a value that the device refuses.
 */
export function controlRoute(simulation: Simulation, options: ControlOptions = {}): ControlRoute {
  const { hosts = [], interfaces = () => ({}) } = options;
  const findKey = options.findKey ?? registryLookup(simulation.device.profile.device);
  // A thousand devices of a process have pages that nobody opens.
  let control: Control | undefined;
  const route: HttpRoute = (request, path, query) => {
    if (path !== root && !path.startsWith(`${root}/`)) return undefined;
    return {
      outsideLimits: true,
      takeOver: (socket) => {
        const refused = turnAway(request, socket.localAddress, hosts);
        if (refused !== undefined) sendReply(socket, jsonReply({ error: refused.error }, refused.status));
        else if (path === root) sendReply(socket, moved());
        else {
          control ??= new Control({ simulation, findKey, interfaces });
          control.serve(socket, request, path.slice(root.length), query);
        }
      },
    };
  };
  return Object.assign(route, { close: async () => control?.close() });
}

function moved(): Parameters<typeof sendReply>[1] {
  const reply = jsonReply({ error: `The page is at ${root}/.` }, "308 Permanent Redirect");
  return { ...reply, headers: { Location: `${root}/` } };
}
