import { useTranslations } from 'next-intl';
import { type GrantFacts, GrantList } from '@/components/account/grant-list';

type Props = { name: string; email: string; grants: readonly GrantFacts[] };

/** Who one is here. */
export function OwnFacts({ name, email, grants }: Props) {
  const words = useTranslations('Account');
  return (
    <dl className="about-facts tile">
      <dt>{words('name')}</dt>
      <dd>{name}</dd>
      <dt>{words('email')}</dt>
      <dd className="[overflow-wrap:anywhere]">{email}</dd>
      <dt>{words('roles')}</dt>
      <dd>
        <GrantList grants={grants} />
      </dd>
    </dl>
  );
}
