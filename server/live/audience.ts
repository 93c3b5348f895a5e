import type { StreamName } from '@/domain/entries/entry';
import type { Action } from '@/domain/policy';

const READ: Record<StreamName, Action> = { wall: 'board.read', staff: 'staff.read', ops: 'desk.read' };

/** What somebody has to be allowed to follow a stream, over HTTP and sockets alike; an unknown one shows nothing. */
export function readActionOf(stream: string): Action {
  return Object.hasOwn(READ, stream) ? READ[stream as StreamName] : 'board.read';
}
