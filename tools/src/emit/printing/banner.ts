/** First line of every generated module: what it comes from and how it is made anew. No date, no version. */
export function bannerText(sources: string): string {
  return `GENERATED from ${sources} by \`npm run generate\`. Do not edit.`;
}

export function moduleBanner(sources: string): string {
  return `// ${bannerText(sources)}\n`;
}
