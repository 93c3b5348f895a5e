/** The tab's title with how much is new in front of it; 0 takes it away again. */
export function withBadge(title: string, count: string | null): string {
  const bare = title.replace(/^\([0-9០-៩]+\) /, '');
  return count === null ? bare : `(${count}) ${bare}`;
}
