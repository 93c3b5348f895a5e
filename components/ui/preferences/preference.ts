/** The address of this page without `lang` and `theme`: they would override the new choice. */
export function withoutPreferences(path: string, query: string): string {
  const kept = new URLSearchParams(query);
  kept.delete('lang');
  kept.delete('theme');
  return kept.size > 0 ? `${path}?${kept}` : path;
}
