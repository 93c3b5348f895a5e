/** First those that the order names, then the others as they come. */
export function inOrder<R extends { id: string }>(records: readonly R[], order: readonly string[]): R[] {
  const at = new Map(order.map((id, index) => [id, index]));
  return records.toSorted((a, b) => (at.get(a.id) ?? order.length) - (at.get(b.id) ?? order.length));
}
