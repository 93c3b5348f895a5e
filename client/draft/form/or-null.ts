/** Words as they are sent: none are null. */
export function orNull(text: string): string | null {
  return text.trim() || null;
}
