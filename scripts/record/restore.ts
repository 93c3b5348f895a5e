// Restores a copy. With --replace it takes the place of the present record: npm run restore -- FILE [--replace]
import { parseArgs } from 'node:util';
import { loadConfig } from '@/server/config';
import { restore } from '@/server/record/restore';
import { runRecordTool, stampOf } from './run';

await runRecordTool(async () => {
  const { values, positionals } = parseArgs({
    options: { replace: { type: 'boolean', default: false }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [file, ...rest] = positionals;
  if (values.help || !file || rest.length > 0) {
    console.error('npm run restore -- FILE [--replace]');
    return 2;
  }
  const said = await restore(loadConfig(), { file, replace: values.replace, stamp: stampOf() });
  for (const sentence of said) console.log(sentence);
  return 0;
});
