import { useTranslations } from 'next-intl';
import { GrantList } from '@/components/account/grant-list';
import type { RoleGrant } from '@/domain/policy';

type Props = { name: string; email: string; grants: readonly RoleGrant[] };

/** The name, address and roles of the person. */
export function OwnFacts({ name, email, grants }: Props) {
  const t = useTranslations('Account');
  return (
    <dl className="about-facts tile">
      <dt>{t('name')}</dt>
      <dd>{name}</dd>
      <dt>{t('email')}</dt>
      <dd className="[overflow-wrap:anywhere]">{email}</dd>
      <dt>{t('roles')}</dt>
      <dd>
        <GrantList grants={grants} />
      </dd>
    </dl>
  );
}
