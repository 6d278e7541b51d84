/** Where a device is, and how it may be asked. */
export type Address =
  | { readonly way: "mock" }
  | { readonly way: "local"; readonly host: string }
  | {
      readonly way: "cloud";
      readonly serial: string;
      readonly domain: string | undefined;
      /** Throws {@link UsageError} where there is no token. */
      readonly token: () => Promise<string>;
    };

/** A device before anything is known of it but what command line and profile say. */
export interface Candidate {
  readonly name: string;
  readonly kind: "charger" | "controller" | undefined;
  readonly address: Address;
}
