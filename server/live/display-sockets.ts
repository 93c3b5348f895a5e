import type { Server, Socket } from 'socket.io';
import { readEntryText } from '@/domain/entries/entry';
import type { CommandFrame } from '@/domain/protocol/frames';
import { readScreenReport, readSeen } from '@/domain/protocol/read';
import type { DisplayStates } from '@/server/displays/display-states';
import type { Admission } from './admission';
import type { Relay } from './relay';

/** A paired screen says more of itself than others (C7), on the socket of its wall. */
export function listenToDisplay(
  socket: Socket,
  states: Pick<DisplayStates, 'opened' | 'closed' | 'painted' | 'told'>,
  display: string,
): void {
  states.opened(display, socket.handshake.headers['user-agent'] ?? '');
  socket.on('disconnect', () => states.closed(display));
  socket.on('seen', (raw: unknown) => {
    const seen = readSeen(raw);
    if (seen?.s === 'wall') states.painted(display, seen);
  });
  socket.on('screen', (raw: unknown) => {
    const screen = readScreenReport(raw);
    if (screen) states.told(display, screen);
  });
}

/** Passes each command on to its screen, whichever process wrote it (N3). */
export function tellDisplays(io: Server, ops: Pick<Relay<'ops'>, 'listen'>): void {
  ops.listen({
    entries(entries) {
      for (const { seq, text } of entries) {
        const body = readEntryText(text);
        if (body.type === 'display.commanded') tell(io, body.display, { command: body.command, n: seq });
      }
    },
    epoch: () => undefined,
  });
}

/** A screen has a socket for each stream; the one of the wall listens for commands. */
function tell(io: Server, display: string, frame: CommandFrame): void {
  for (const socket of io.sockets.sockets.values()) {
    const { actor, streams = {} }: Partial<Admission> = socket.data;
    if (actor === display && 'wall' in streams) socket.emit('command', frame);
  }
}
