/** What results are printed as. */
export type OutputFormat = "human" | "json" | "ndjson" | "yaml" | "csv";
