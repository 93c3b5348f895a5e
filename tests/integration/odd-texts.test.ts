import { describe, expect, it } from 'vitest';
import { EMPTY_BOARD } from '@/domain/board/board';
import { fold } from '@/domain/board/fold';
import { readEntryText } from '@/domain/entries/entry';
import { readOriginal, viewDraft } from '@/server/views/drafts';
import { findFigures } from '@/server/views/figures';
import { findUpdate } from '@/server/views/updates';
import { ENGINES, onDatabase } from '@/tests/support/databases';
import { deskOf, done, freshKey, WRITER } from '@/tests/support/desk';
import { NOW, openWriter } from '@/tests/support/log';
import { EDITOR, figureOf, reportOf } from '@/tests/support/reports';

/** Turns the direction, ends a line, ends a string. */
const TURN = '\u202e';
const NUL = String.fromCharCode(0);
const ODD = `a${TURN}b\u2066c\r${NUL}d\u200fe`;
const SEEN = /[\u202e\u2066\u200f\r]|\\u0000|\\r/;

describe.each(ENGINES)('texts that are not what they look like, on %s', (engine) => {
  const writer = onDatabase(engine, openWriter);

  const upload = async (name: string, draft: string | null) => {
    const file = { name, mediaType: 'text/plain', bytes: new TextEncoder().encode('text'), draft };
    return writer.verbs.uploadOriginal({ actor: WRITER, key: freshKey(), file });
  };

  it('are kept without what the eye does not see: entry, revision, figure, draft, file', async () => {
    const figure = { ...figureOf(1), site: ODD, note: ODD };
    const report = reportOf(1, { reference: ODD, text: { km: ODD, en: ODD }, figures: [figure] });
    done(await writer.verbs.publishUpdate({ actor: EDITOR, key: freshKey(), input: report }));
    const item = await deskOf(writer).start(report);
    const file = done(await upload(`report\n${TURN}gnp.exe${NUL}`, item.id));
    expect(file.name).toBe('report gnp.exe');
    expect(await upload(`${TURN}${NUL}`, item.id)).toMatchObject({
      status: 400,
      fields: [{ path: 'name', code: 'text.missing' }],
    });
    const { db } = writer.database;
    const rows = [
      await db.entry.findMany(),
      await db.revision.findMany(),
      await db.figure.findMany(),
      await db.draft.findMany(),
      await db.original.findMany({ omit: { bytes: true } }),
      await db.intent.findMany(),
    ];
    for (const table of rows) expect(JSON.stringify(table)).not.toMatch(SEEN);
  });

  it('are shown without it where they were stored before, and the record stays as it is', async () => {
    const { update } = done(
      await writer.verbs.publishUpdate({
        ...{ actor: EDITOR, key: freshKey() },
        input: reportOf(641_051, { text: { km: null, en: 'OLD 641,051' }, figures: [{ ...figureOf(1), note: 'OLD' }] }),
      }),
    );
    const { db } = writer.database;
    const turned = (text: string) => text.replaceAll('OLD', `OLD${TURN}`);
    const where = { updateNumber_revision: { updateNumber: update, revision: 1 } };
    const { content } = await db.revision.findUniqueOrThrow({ where });
    await db.revision.update({ where, data: { content: turned(content) } });
    await db.figure.updateMany({ where: { updateNumber: update }, data: { note: turned('OLD') } });

    expect((await findUpdate(db, update, { staff: false }))?.text.en).toBe('OLD 641,051');
    const found = await findFigures(db, new URLSearchParams());
    expect(JSON.stringify(found)).toContain('OLD');
    expect(JSON.stringify(found)).not.toContain(TURN);
    const [entry] = (await writer.log.readAfter('wall', 0)).slice(-1);
    const old = turned(entry?.text ?? '');
    const board = fold(EMPTY_BOARD, { seq: 1, body: readEntryText(old) });
    expect(old).toContain(TURN);
    expect(JSON.stringify(board)).toContain('OLD');
    expect(JSON.stringify(board)).not.toContain(TURN);
  });

  it('are shown without it in a draft and its file that were stored before', async () => {
    const item = await deskOf(writer).start(reportOf(2, { text: { km: null, en: 'OLD' } }));
    const { id } = done(await upload('OLD.txt', item.id));
    const { db } = writer.database;
    const { content } = await db.draft.findUniqueOrThrow({ where: { id: item.id } });
    await db.draft.update({ where: { id: item.id }, data: { content: content.replaceAll('OLD', `OLD${TURN}`) } });
    await db.original.update({ where: { id }, data: { name: `OLD${TURN}.txt` } });
    const deps = { db, now: () => NOW };
    expect(await viewDraft(deps, WRITER, item.id)).toMatchObject({
      content: { text: { en: 'OLD\u200b' } },
      originals: [{ name: 'OLD.txt' }],
    });
    expect(await readOriginal(deps, WRITER, id)).toMatchObject({ name: 'OLD.txt' });
  });
});
