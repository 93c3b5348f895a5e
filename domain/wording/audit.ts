import type { Was } from '@/domain/updates';
import { type LineName, lineLabel } from './labels';
import { languageOf, type Wording, type Words } from './language';
import { updateNumber } from './numbers';
import { type QualifiedCount, qualifiedCount } from './qualifiers';

/** One figure that a correction changed; `now` null = taken out. `line` names it where nothing else is left of it. */
export type AuditChange = { was: Omit<Was, 'line'>; now: QualifiedCount | null; line: number; name: LineName | null };

/** What the words of an audit line need of it. */
export type AuditAct = {
  what: string;
  subject: string;
  detail: { number?: number; changes?: AuditChange[]; result?: string } & Record<string, unknown>;
};

/** `#` stands for the number of the update. Who did it stands before it. */
const ACTS: Record<string, Words> = {
  'update.published': { km: 'បានផ្សាយបច្ចុប្បន្នភាពទី #', en: 'published update #' },
  'update.corrected': { km: 'បានកែតម្រូវបច្ចុប្បន្នភាពទី #', en: 'corrected update #' },
  'update.withdrawn': { km: 'បានដកបច្ចុប្បន្នភាពទី # វិញ', en: 'withdrew update #' },
  'promise.made': { km: 'បានប្រកាសពេលនៃរបាយការណ៍បន្ទាប់', en: 'announced the time of the next report, or took it back' },
  'promise.missed': { km: 'របាយការណ៍ដែលបានប្រកាសមិនបានមកដល់', en: 'the announced report did not come' },
  'item.changed': { km: 'បានផ្លាស់ប្តូរសេចក្តីព្រាង', en: 'changed a draft, or moved it on' },
  'access.changed': { km: 'សិទ្ធិចូលប្រើរបស់បុគ្គលម្នាក់បានផ្លាស់ប្តូរ', en: 'a person’s access changed; open screens were cut' },
  'draft.read': { km: 'បានបើកមើលសេចក្តីព្រាង', en: 'opened a draft' },
  'original.read': { km: 'បានបើកមើលឯកសារដើម', en: 'opened an original file' },
  'settings.changed': { km: 'បានផ្លាស់ប្តូរការកំណត់', en: 'changed the settings' },
  'retention.swept': { km: 'បានលុបទិន្នន័យចាស់តាមការកំណត់', en: 'deleted old data, as the settings say' },
  'clock.confirmed': { km: 'បានបញ្ជាក់នាឡិការបស់ម៉ាស៊ីន', en: 'confirmed the machine’s clock' },
  'record.restored': { km: 'បានដាក់ច្បាប់ចម្លងជំនួសកំណត់ត្រា', en: 'put a copy in the place of the record' },
  'record.repaired': { km: 'បានជួសជុលកំណត់ត្រា', en: 'repaired the record' },
  'people.set_up': { km: 'បានបង្កើតអ្នកគ្រប់គ្រងដំបូង', en: 'made the first administrator' },
  'people.created': { km: 'បានបង្កើតគណនី', en: 'made an account' },
  'people.invited': { km: 'បានអញ្ជើញបុគ្គលម្នាក់', en: 'invited a person' },
  'people.invite_used': { km: 'បានទទួលការអញ្ជើញ', en: 'accepted an invitation' },
  'people.invite_revoked': { km: 'បានលុបការអញ្ជើញ', en: 'took an invitation back' },
  'people.granted': { km: 'បានផ្លាស់ប្តូរតួនាទីរបស់បុគ្គលម្នាក់', en: 'changed a person’s roles' },
  'people.disabled': { km: 'បានបិទគណនី', en: 'switched an account off' },
  'people.enabled': { km: 'បានបើកគណនីវិញ', en: 'switched an account on again' },
  'people.password_set': { km: 'បានកំណត់ពាក្យសម្ងាត់', en: 'set a password' },
  'people.password_link_made': { km: 'បានបង្កើតតំណសម្រាប់ពាក្យសម្ងាត់ថ្មី', en: 'made a link for a new password' },
  'people.second_factor_set': { km: 'បានបើកកត្តាទីពីរ', en: 'set up the second factor' },
  'people.second_factor_removed': { km: 'បានបិទកត្តាទីពីរ', en: 'removed the second factor' },
  'people.second_factor_reset': { km: 'បានកំណត់កត្តាទីពីររបស់បុគ្គលម្នាក់ឡើងវិញ', en: 'reset a person’s second factor' },
  'people.backup_codes_renewed': { km: 'បានប្តូរលេខកូដលើក្រដាស', en: 'renewed the codes on paper' },
  'people.signed_out': { km: 'បានបញ្ចប់ការចូលប្រើ', en: 'ended a session' },
  'people.session_over': { km: 'ការចូលប្រើបានផុតកំណត់', en: 'a session came to its end' },
  'people.token_made': { km: 'បានបង្កើតសញ្ញាសម្គាល់កម្មវិធី', en: 'made a token for a program' },
  'people.token_revoked': { km: 'បានលុបសញ្ញាសម្គាល់កម្មវិធី', en: 'revoked a token' },
  'display.paired': { km: 'បានភ្ជាប់អេក្រង់', en: 'paired a screen' },
  'display.changed': { km: 'បានផ្លាស់ប្តូរការរៀបចំអេក្រង់', en: 'set a screen up anew' },
  'display.revoked': { km: 'បានដកសិទ្ធិរបស់អេក្រង់', en: 'took the access of a screen away' },
  'display.told': { km: 'បានបញ្ជាអេក្រង់', en: 'gave a screen a command' },
  'display.commanded': { km: 'បញ្ជាត្រូវបានផ្ញើទៅអេក្រង់', en: 'a command went to a screen' },
  'briefing.started': { km: 'បានបង្កើតសន្និសីទព័ត៌មានថ្មី', en: 'began a briefing' },
  'briefing.saved': { km: 'បានកែសម្រួលសន្និសីទព័ត៌មាន', en: 'changed a briefing' },
  'briefing.discarded': { km: 'បានបោះបង់សន្និសីទព័ត៌មាន', en: 'discarded a briefing' },
  'briefing.restored': { km: 'បានយកសន្និសីទព័ត៌មានមកវិញ', en: 'brought a briefing back' },
  'speech.started': { km: 'បានចាប់ផ្ដើមសេចក្តីថ្លែងការណ៍', en: 'began a statement' },
  'speech.saved': { km: 'បានកែសម្រួលសេចក្តីថ្លែងការណ៍', en: 'changed a statement' },
  'speech.ready': { km: 'បានបញ្ជាក់ថាសេចក្តីថ្លែងការណ៍រួចរាល់', en: 'called a statement ready' },
  'speech.unready': { km: 'បានដកការបញ្ជាក់ថាសេចក្តីថ្លែងការណ៍រួចរាល់', en: 'took back that a statement is ready' },
  'speech.discarded': { km: 'បានបោះបង់សេចក្តីថ្លែងការណ៍', en: 'discarded a statement' },
  'speech.restored': { km: 'បានយកសេចក្តីថ្លែងការណ៍មកវិញ', en: 'brought a statement back' },
  'question.started': { km: 'បានបន្ថែមសំណួរ', en: 'added a question' },
  'question.saved': { km: 'បានកែសម្រួលសំណួរ ឬចម្លើយ', en: 'changed a question or its answer' },
  'question.approved': { km: 'បានអនុម័តចម្លើយ', en: 'approved an answer' },
  'question.discarded': { km: 'បានបោះបង់សំណួរ', en: 'discarded a question' },
  'question.restored': { km: 'បានយកសំណួរមកវិញ', en: 'brought a question back' },
  'edition.frozen': { km: 'បានបង្កកសន្និសីទព័ត៌មានជាច្បាប់មួយ', en: 'froze a briefing as an edition' },
  'edition.said': { km: 'បានកត់ត្រាអ្វីដែលបានថ្លែង', en: 'noted what was said' },
  'debt.done': { km: 'បានបញ្ចប់ការកែតម្រូវដែលត្រូវជូនដំណឹង', en: 'ended a correction that was owed' },
  'podium.line': { km: 'បានផ្ញើមួយបន្ទាត់ទៅវេទិកា', en: 'sent a line to the podium' },
  'people.token_over': { km: 'សញ្ញាសម្គាល់កម្មវិធីបានផុតកំណត់', en: 'a token came to its end' },
};

const SIGN_INS: Record<string, Words> = {
  ok: { km: 'បានចូលប្រើ', en: 'signed in' },
  refused: { km: 'ការចូលប្រើត្រូវបានបដិសេធ', en: 'a sign-in was refused' },
  half_way: { km: 'ពាក្យសម្ងាត់ត្រឹមត្រូវ រង់ចាំជំហានទីពីរ', en: 'the password was right; the second step was due' },
};

/** @internal for the test that every act which is noted has its words. */
export const WORDED_ACTS: readonly string[] = Object.keys(ACTS);

/** "corrected update 89". What this build has no words for shows its code. */
export function auditSentence({ what, detail }: AuditAct, wording: Wording): string {
  const words = what === 'sign_in' ? SIGN_INS[detail.result ?? ''] : ACTS[what];
  if (words === undefined) return what;
  return words[languageOf(wording)].replace('#', detail.number ? updateNumber(detail.number, wording) : '–');
}

/** "Remaining in camps: from 159,592 to 150,146", a line for each figure that was changed. */
export function auditChanges({ detail: { changes = [] } }: AuditAct, wording: Wording): string[] {
  const language = languageOf(wording);
  return changes.map(({ was, now, line, name }) => {
    const what = name === null ? `${FIGURE[language]}${line}` : lineLabel(name, wording);
    const before = qualifiedCount(was, wording).text;
    const after = now === null ? null : qualifiedCount(now, wording).text;
    return `${what}${language === 'km' ? '៖' : ':'} ${toldChange(before, after)[language]}`;
  });
}

const FIGURE: Words = { km: 'តួលេខទី', en: 'Figure ' };

function toldChange(before: string, after: string | null): Words {
  if (after === null) return { km: `${before} ត្រូវបានដកចេញ`, en: `${before}, taken out` };
  if (before === after) return { km: `${after} ព័ត៌មានលម្អិតបានកែ`, en: `${after}, its details changed` };
  return { km: `ពី ${before} ទៅ ${after}`, en: `from ${before} to ${after}` };
}
