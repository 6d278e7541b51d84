// GENERATED from spec/shared/components.yaml, spec/shared/keys/network.yaml by `npm run generate`. Do not edit.

import type { ComponentDefinition } from "../../component.js";
import { asBoolean, asString, asUnknown } from "../../decode.js";
import type { Mutable } from "../../mutable.js";
import {
  type ConnectedEthernet,
  decodeConnectedEthernet,
  decodeDnsServers,
  type DnsServers,
} from "./structs.js";

/**
 * Host name, addresses, Ethernet, switches of the local API.
 *
 * Reading it throws a `GoeProtocolError` when the device leaves out a key that every model and firmware sends, or sends a value of the wrong shape.
 *
 * @see component `network` (spec/shared/components.yaml)
 */
export interface Network {
  /**
   * Name under which the device presents itself in the network.
   *
   * `null`: no name is set.
   *
   * It holds the serial number unless somebody changed it, so it is treated as personal. An integration found controllers that do not send it; the 1.0.6 capture has it.
   *
   * @see key `host` (spec/shared/keys/network.yaml; sources: vendor-readme-2021, vendor-en-2021, vendor-en-2022, vendor-en, vendor-de, wattpilot-yaml, capture-v4-055.7, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly hostname: string | null;
  /**
   * Network interface over which the device reaches the internet.
   *
   * Seen were st for Wi-Fi and en for Ethernet; other words are to be expected, such as for a modem.
   *
   * @see key `nif` (spec/shared/keys/network.yaml; sources: vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly defaultRoute: string;
  /**
   * Name servers that the device asks. All zeros stand for none.
   *
   * @see key `dns` (spec/shared/keys/network.yaml; sources: capture-v4-055.7, wattpilot-yaml, syssi-22, vendor-en-2022, vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly dnsServers: DnsServers;
  /**
   * Connection over a network cable, with the addresses that the device has there.
   *
   * `null`: no cable. Absent where a model or firmware does not have it (known: CORE, PRO since 60.3).
   *
   * Only CORE and PRO have a socket for a network cable. The layout is the one a controller sends. The lists say nothing of it, and a CORE or PRO, whose firmware has another base, may send other parts.
   *
   * @see key `cce` (spec/shared/keys/network.yaml; sources: vendor-60.4, vendor-60.3, capture-controller-1.0.6, vendor-controller-en)
   */
  readonly connectedEthernet?: ConnectedEthernet | null;
  /**
   * Whether the device answers the local HTTP API v2.
   *
   * Absent where a model or firmware does not have it.
   *
   * Switched off, the paths of the API answer 404, so it cannot be switched on again through them; the app can do it (goecharger/go-eCharger-API-v2#287).
   *
   * Known bug (since 60.1): The local API stops answering after minutes to days, with 404 or not at all, until the charger is restarted.
   *
   * @see key `hai` (spec/shared/keys/network.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-60.3, vendor-60.4, vendor-en, api-v1-55, capture-v4-055.7, vendor-controller-en, capture-controller-1.0.6)
   */
  readonly httpApiEnabled?: boolean;
  /**
   * Whether the charger answers the old local HTTP API v1.
   *
   * Absent where a model or firmware does not have it (known: V3, V4, V5).
   *
   * @see key `hla` (spec/shared/keys/network.yaml; sources: vendor-2024, vendor-v5, vendor-59.4, vendor-60.2, vendor-en, api-v1-55, capture-v4-055.7)
   */
  readonly httpLegacyApiEnabled?: boolean;
  /**
   * Address that the charger's modem has in the mobile network.
   *
   * `null`: no mobile connection. Absent where a model or firmware does not have it (known: since 57).
   *
   * The layout is not known. The lists type it as legacy, as they do only with arrays and objects; clients, threads and an app of the vendor's developer, which prints whatever comes, were searched, and none shows a value. An object like that of the connected Wi-Fi, or a text, would fit. Only models with a modem can have a value. The list of 60.2 lacks the key.
   *
   * @see key `mia` (spec/shared/keys/network.yaml; sources: vendor-60.4, evcharger-app, vendor-v5, vendor-59.4, vendor-60.3)
   */
  readonly modemIpAddress?: unknown | null;
}

/** What to read for a {@link Network} and how. */
export const Network: ComponentDefinition<Network, "charger" | "controller"> = {
  name: "network",
  keys: ["host", "nif", "dns", "cce", "hai", "hla", "mia"],
  decode: (context) => {
    const { status } = context;
    let sent: unknown;
    const hostSent = status["host"];
    const component: Mutable<Network> = {
      hostname: hostSent === null ? null : asString(hostSent, "host", context),
      defaultRoute: asString(status["nif"], "nif", context),
      dnsServers: decodeDnsServers(status["dns"], "dns", context),
    };
    sent = status["cce"];
    if (sent !== undefined)
      component.connectedEthernet = sent === null ? null : decodeConnectedEthernet(sent, "cce", context);
    sent = status["hai"];
    if (sent != null) component.httpApiEnabled = asBoolean(sent, "hai", context);
    sent = status["hla"];
    if (sent != null) component.httpLegacyApiEnabled = asBoolean(sent, "hla", context);
    sent = status["mia"];
    if (sent !== undefined) component.modemIpAddress = sent === null ? null : asUnknown(sent, "mia", context);
    return component;
  },
};
