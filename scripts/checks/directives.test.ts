import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** In another line a directive has no effect. The linter accepts that, and only the build fails. */
it('finds every "use client" before all other code of its file', () => {
  const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx'], { encoding: 'utf8' }).split('\n').filter(Boolean);
  const late = files.filter((file) => {
    const code = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('//'));
    return code.slice(1).some((line) => /^\(?['"]use (client|server)['"]\)?;?$/.test(line));
  });
  expect(late).toEqual([]);
});
