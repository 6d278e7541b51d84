/** Where a saved token comes from. */
export type TokenSource =
  | { readonly token: string }
  /** Name of an environment variable. */
  | { readonly tokenEnv: string }
  /** Absolute path of a file. */
  | { readonly tokenFile: string }
  /** Command line for the user's shell that prints the token. */
  | { readonly tokenCommand: string };

/** A saved device. */
export interface Profile {
  readonly name: string;
  readonly kind: "charger" | "controller" | undefined;
  readonly address:
    | { readonly host: string }
    | {
        /** The serial number. */
        readonly cloud: string;
        /** `undefined`: go-e's own. */
        readonly cloudDomain: string | undefined;
        /** `undefined`: from `GOE_CLOUD_TOKEN`. */
        readonly token: TokenSource | undefined;
      };
}
