/** The title of the tab, with the number of new updates in front. 0 removes the number. */
export function withBadge(title: string, count: string | null): string {
  const bare = title.replace(/^\([0-9០-៩]+\) /, '');
  return count === null ? bare : `(${count}) ${bare}`;
}
