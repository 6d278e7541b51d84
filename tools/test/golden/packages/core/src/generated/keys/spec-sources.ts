// GENERATED from spec/sources.yaml by `npm run generate`. Do not edit.

/** What the registry's facts come from: id of a source → its title, and its address where it has a public one. */
export const specSources: Readonly<Record<string, { readonly title: string; readonly url?: string }>> = {
  list: { title: "Key list", url: "https://example.org/keys" },
  "list-controller": { title: "Key list of the controller" },
  names: { title: "Page that only names keys" },
  client: { title: "A client of the charger" },
  "capture-a": { title: "Status of a charger" },
  "capture-c": { title: "Status of a controller" },
  owners: { title: "What owners report" },
  bench: { title: "A device on our desk" },
};
