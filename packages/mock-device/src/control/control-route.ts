import type { HttpRoute } from "../interfaces/http/http-route.js";
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
export interface ControlRoute extends HttpRoute {
  /** Ends the streams that are open. */
  close(): void;
}

const root = "/_mock";

/**
 * Serves the control page at `/_mock/` and its JSON API below `/_mock/api/`. It takes none of the device's few
 * connections and does not show in its log of requests. Requests of other origins are refused.
 */
export function controlRoute(simulation: Simulation, options: ControlOptions = {}): ControlRoute {
  const { hosts = [], interfaces = () => ({}) } = options;
  const findKey = options.findKey ?? registryLookup(simulation.device.profile.device);
  const control = new Control({ simulation, findKey, interfaces });
  const route: HttpRoute = (request, path, query) => {
    if (path !== root && !path.startsWith(`${root}/`)) return undefined;
    return {
      outsideLimits: true,
      takeOver: (socket) => {
        const refused = turnAway(request, socket.localAddress, hosts);
        if (refused !== undefined) sendReply(socket, jsonReply({ error: refused.error }, refused.status));
        else if (path === root) sendReply(socket, moved());
        else control.serve(socket, request, path.slice(root.length), query);
      },
    };
  };
  return Object.assign(route, { close: () => control.close() });
}

function moved(): Parameters<typeof sendReply>[1] {
  const reply = jsonReply({ error: `The page is at ${root}/.` }, "308 Permanent Redirect");
  return { ...reply, headers: { Location: `${root}/` } };
}
