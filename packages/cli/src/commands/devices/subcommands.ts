/** What `goe devices` can do. */
export const subcommands = ["add", "list", "remove", "test"] as const;
