import { Chip } from '@/components/ui/chip';

/** That it is done; always there for readers of the screen, so that they hear it come. */
export function DoneChip({ text }: { text: string | null }) {
  return (
    <p role="status" className="empty:hidden">
      {text === null ? null : (
        <Chip tone="ok" shape="check">
          {text}
        </Chip>
      )}
    </p>
  );
}
