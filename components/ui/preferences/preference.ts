/** The address of this page without `lang` and `theme`, which would win over the choice just made. */
export function withoutPreferences(path: string, query: string): string {
  const kept = new URLSearchParams(query);
  kept.delete('lang');
  kept.delete('theme');
  return kept.size > 0 ? `${path}?${kept}` : path;
}
