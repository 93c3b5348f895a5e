// Visitors in a process of their own: each message says what they ask for, each answer what they got.
import { type VisitOptions, visit } from './visits';

process.on('message', (options: VisitOptions) => {
  visit(options).then(
    (visited) => process.send?.(visited),
    () => process.exit(1),
  );
});
process.on('disconnect', () => process.exit(0));
