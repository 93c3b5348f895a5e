import type { DisplayCommand } from '@/domain/entries/entry';
import type { CommandFrame, ReportAnswer } from '@/domain/protocol/frames';

export type CommandLog = {
  heard(): number | null;
  /** Over the socket. */
  told(frame: CommandFrame): void;
  /** Over HTTP. */
  hear(answer: ReportAnswer): void;
};

/** Each command is done once, also where it comes by both ways: sockets that a proxy cuts come and go beside the polls. */
export function createCommandLog(act: (command: DisplayCommand) => void): CommandLog {
  let heard: number | null = null;
  const told = ({ command, n }: CommandFrame) => {
    if (n !== null && heard !== null && n <= heard) return;
    heard = n ?? heard;
    act(command);
  };
  return {
    heard: () => heard,
    told,
    hear(answer) {
      for (const frame of answer.commands) told(frame);
      // Also where it is less: a restored log counts anew.
      heard = answer.heard;
    },
  };
}
