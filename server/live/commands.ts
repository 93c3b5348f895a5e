import { type DisplayCommanded, readEntryText } from '@/domain/entries/entry';
import type { Relay } from './relay';

/** Calls for each command to a screen, whichever process wrote it (N3). */
export function followCommands(relay: Pick<Relay<'ops'>, 'listen'>, onCommand: (told: DisplayCommanded) => void): void {
  relay.listen({
    entries(entries) {
      for (const { text } of entries) {
        const body = readEntryText(text);
        if (body.type === 'display.commanded') onCommand(body);
      }
    },
    epoch: () => undefined,
  });
}
