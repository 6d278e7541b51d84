import type { SimulatedDevice } from "../../device/simulated-device.js";
import { findAnswers, type ReceivedQuery } from "./answers.js";
import { type DnsRecord, type DnsResponse, encodeResponse } from "./dns-message.js";
import { recordKeys, type ServiceAddress, serviceRecords, servicesLabel } from "./service-records.js";

/** Where a query came from. */
export interface Sender {
  readonly address: string;
  readonly port: number;
}

/** Sends a message to one client, or to all when none is named. */
export type SendMessage = (message: Buffer, to?: Sender) => Promise<void>;

/** What a responder needs. */
export interface ResponderOptions extends ServiceAddress {
  readonly device: SimulatedDevice;
  /** Port on which mDNS is spoken. */
  readonly socketPort: number;
  readonly send: SendMessage;
}

// RFC 6762, 8.3: at least two announcements, a second apart.
const announcements = 2;

/**
 * Speaks mDNS for a device: announces it, answers for it, says goodbye. While the device starts it is silent, and it
 * vanishes without a goodbye. It does not defend its names against others.
 */
export class Responder {
  readonly #options: ResponderOptions;
  readonly #stopListening: readonly (() => void)[];
  #records: readonly DnsRecord[];
  #announcementsLeft = announcements;
  #ended = false;

  constructor(options: ResponderOptions) {
    const { device } = options;
    this.#options = options;
    this.#records = serviceRecords(device, options);
    this.#stopListening = [
      device.state.onChange((key) => {
        if (recordKeys.has(key)) this.#change();
      }),
      device.time.onSecond(() => this.#second()),
    ];
  }

  /** Sends an announcement if there is one to send. Rejects when it cannot be sent. */
  async announce(): Promise<void> {
    if (this.#ended || this.#announcementsLeft === 0 || !this.#options.device.online) return;
    this.#announcementsLeft -= 1;
    await this.#sendAll(this.#records);
  }

  /** Answers a query. */
  answer(query: ReceivedQuery, sender: Sender): void {
    if (this.#ended || !this.#options.device.online) return;
    const { questions, answers, additionals } = findAnswers(this.#records, query);
    if (answers.length === 0) return;
    if (sender.port !== this.#options.socketPort) {
      this.#send({ answers, additionals, legacy: { id: query.id, questions } }, sender);
      return;
    }
    // Also to a client that wants the answer for itself: where several programs of one machine share the port, only
    // what goes to all of them is sure to arrive (RFC 6762, 15.1).
    this.#send({ answers, additionals });
  }

  /** Says goodbye and falls silent. */
  async end(): Promise<void> {
    for (const stop of this.#stopListening) stop();
    if (this.#ended) return;
    this.#ended = true;
    if (this.#options.device.online) await this.#sendAll(this.#records.map(goodbye)).catch(unheard);
  }

  #change(): void {
    const before = this.#records;
    this.#records = serviceRecords(this.#options.device, this.#options);
    const kept = new Set(this.#records.map(identity));
    const gone = before.filter((record) => !kept.has(identity(record)));
    if (gone.length > 0 && this.#options.device.online) this.#sendAll(gone.map(goodbye)).catch(unheard);
    this.#announcementsLeft = announcements;
    this.announce().catch(unheard);
  }

  #second(): void {
    if (this.#options.device.online) this.announce().catch(unheard);
    // It announces itself anew once it is back.
    else this.#announcementsLeft = announcements;
  }

  #send(response: DnsResponse, to?: Sender): void {
    this.#options.send(encodeResponse(response), to).catch(unheard);
  }

  // One message for each service, so that none is longer than a packet.
  async #sendAll(records: readonly DnsRecord[]): Promise<void> {
    const messages = byService(records).map((answers) => encodeResponse({ answers }));
    await Promise.all(messages.map((message) => this.#options.send(message)));
  }
}

// The list of all services is only asked for (RFC 6763, 9).
function byService(records: readonly DnsRecord[]): readonly (readonly DnsRecord[])[] {
  const groups = new Map<string, DnsRecord[]>();
  for (const record of records) {
    if (record.name[0] === servicesLabel) continue;
    const service = record.name.slice(-3).join(".");
    groups.set(service, [...(groups.get(service) ?? []), record]);
  }
  return [...groups.values()];
}

function goodbye(record: DnsRecord): DnsRecord {
  return { ...record, ttlS: 0 };
}

// What tells a record apart from those that replace it.
function identity({ type, name, unique, data }: DnsRecord): string {
  return [type, name.join("."), unique ? "" : data.toString("hex")].join(" ");
}

// A packet that could not be sent is as one that got lost: nobody knows of it, and who needs the answer asks again.
function unheard(): void {}
